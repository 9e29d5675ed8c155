import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

/** One key of a page: `combo` as people write it ("Ctrl Shift Z", "A", "?"), what it does, and the doing. */
export interface PageKey {
  readonly combo: string
  readonly says: string
  readonly run: () => void
  /** Also while a box for text has the focus. */
  readonly inText?: boolean
}

interface KeyBoard {
  readonly listed: readonly PageKey[]
  readonly add: (keys: readonly PageKey[]) => () => void
}
const KeyContext = createContext<KeyBoard>({ listed: [], add: () => () => {} })

const DIGIT = /^Digit([0-9])$/

/** "Ctrl Shift Z" of an event; the Command key of a Mac counts as Ctrl. */
function comboOf(event: KeyboardEvent): string {
  const digit = DIGIT.exec(event.code)?.[1]
  const plain = digit ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const isSymbol = plain.length === 1 && plain.toLowerCase() === plain.toUpperCase() && digit === undefined
  return [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && !isSymbol && 'Shift',
    plain,
  ]
    .filter(Boolean)
    .join(' ')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox], [type=radio])'))
  )
}

/** Enter on a button, link or summary belongs to it. */
function answersEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a[href], summary, [role=button], [role=option]')
}

export function KeyProvider({ children }: { readonly children: ReactNode }) {
  const [groups, setGroups] = useState<readonly (readonly PageKey[])[]>([])
  const latest = useRef(groups)
  latest.current = groups
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const combo = comboOf(event)
      const key = latest.current.flat().findLast((one) => one.combo === combo)
      if (!key || (isTyping(event.target) && !key.inText)) return
      if (combo === 'Enter' && answersEnter(event.target)) return
      event.preventDefault()
      key.run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  const board = useMemo<KeyBoard>(
    () => ({
      listed: groups.flat(),
      add: (keys) => {
        setGroups((known) => [...known, keys])
        return () => setGroups((known) => known.filter((group) => group !== keys))
      },
    }),
    [groups],
  )
  return <KeyContext value={board}>{children}</KeyContext>
}

/** The keys of a page while it is shown; `?` lists them. The newest of equal combos wins. Pass the same array while nothing changes. */
export function useKeys(keys: readonly PageKey[]): void {
  const { add } = useContext(KeyContext)
  const latestAdd = useRef(add)
  latestAdd.current = add
  useEffect(() => latestAdd.current(keys), [keys])
}

export function useListedKeys(): readonly PageKey[] {
  return useContext(KeyContext).listed
}
