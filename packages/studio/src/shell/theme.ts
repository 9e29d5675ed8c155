import { useEffect, useState } from 'react'

export type Theme = 'light' | 'dark'

const KEPT = 'motcua.theme'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function keptTheme(): Theme | null {
  const kept = localStorage.getItem(KEPT)
  return kept === 'light' || kept === 'dark' ? kept : null
}

function show(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}

/** Called before the first picture is drawn, so that nothing flashes. */
export function showKeptTheme(): void {
  show(keptTheme() ?? (systemIsDark.matches ? 'dark' : 'light'))
}

/** The theme and the way to turn it; follows the system until somebody has chosen. */
export function useTheme(): readonly [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(() => keptTheme() ?? (systemIsDark.matches ? 'dark' : 'light'))
  useEffect(() => {
    const follow = () => {
      if (!keptTheme()) setTheme(systemIsDark.matches ? 'dark' : 'light')
    }
    systemIsDark.addEventListener('change', follow)
    return () => systemIsDark.removeEventListener('change', follow)
  }, [])
  useEffect(() => show(theme), [theme])
  const turn = () => {
    const next = theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEPT, next)
    setTheme(next)
  }
  return [theme, turn]
}
