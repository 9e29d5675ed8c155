import { useEffect, useMemo, useState } from 'react'
import { NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { Finder } from './finder.tsx'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.tsx'
import { roomsOf } from './rooms.ts'
import { usePermissions } from './session.ts'
import styles from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { words } from './words.ts'

/** Top bar, rail of rooms, and the room. A new room starts with the focus on its content. */
export function Shell() {
  const t = useWords(words)
  const [open, setOpen] = useState<'finder' | 'keys' | null>(null)
  const { pathname } = useLocation()
  useEffect(() => setOpen(null), [pathname])
  useKeys(
    useMemo(
      () => [
        { combo: 'Ctrl K', says: t.anything, run: () => setOpen('finder'), inText: true },
        { combo: '?', says: t.thisHelp, run: () => setOpen('keys') },
      ],
      [t],
    ),
  )
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t.skip}
      </a>
      <TopBar onFind={() => setOpen('finder')} onKeys={() => setOpen('keys')} />
      <Rail />
      <main id="content" tabIndex={-1} className={styles.room}>
        <Outlet />
      </main>
      <ScrollRestoration />
      <Finder isOpen={open === 'finder'} onClose={() => setOpen(null)} />
      <KeyHelp isOpen={open === 'keys'} onClose={() => setOpen(null)} />
    </div>
  )
}

function Rail() {
  const t = useWords(words)
  const text = useText()
  const shown = roomsOf(usePermissions())
  return (
    <nav className={styles.rail} aria-label={t.rooms}>
      {shown.map(({ path, title, icon: Icon }) => (
        <NavLink
          key={path}
          to={path}
          title={text(title)}
          className={({ isActive }) => names(styles.place, isActive && styles.here)}
        >
          <Icon size={18} aria-hidden />
          <span className={styles.placeName}>{text(title)}</span>
        </NavLink>
      ))}
    </nav>
  )
}
