import type { FactTypes } from '@motcua/rules'
import { factTypesOf, type Problem, type Scenario, type Spec, type Text } from '@motcua/spec'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Command } from './command.ts'
import { type History, redo, run, startHistory, undo } from './history.ts'
import { isView, type Place, type Thing, type View } from './place.ts'
import { useJudged } from './problems.ts'

/** The one document, what is selected in it, and the ways to change both. */
export interface Designer {
  readonly spec: Spec
  readonly history: History
  readonly facts: FactTypes
  readonly problems: readonly Problem[]
  /** Scenarios can be played, though a dossier may get stuck in some. */
  readonly isPlayable: boolean
  /** The scenario that is to be shown, step by step. */
  readonly shown: Scenario | undefined
  readonly view: View
  readonly thing: Thing | undefined
  /** Where the problem is that somebody has just asked to be led to. */
  readonly sought: Sought | undefined
  readonly run: (command: Command) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Leads to a place, and in it to the problem at a pointer. */
  readonly go: (place: Place, pointer?: string) => void
  readonly select: (thing: Thing | undefined) => void
  /** Has a scenario shown; undefined once it is. */
  readonly show: (scenario: Scenario | undefined) => void
}

/** An object, so that asking again for the same is another asking. */
interface Sought {
  readonly pointer: string
}

const DesignerContext = createContext<Designer | null>(null)

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext)
  if (!designer) throw new Error('useDesigner outside of a DesignerProvider')
  return designer
}

interface ProviderProps {
  readonly initial: Spec
  readonly children: ReactNode
}

export function DesignerProvider({ initial, children }: ProviderProps) {
  const [history, setHistory] = useState(() => startHistory(initial))
  const [thing, setThing] = useState<Thing>()
  const [sought, setSought] = useState<Sought>()
  const [shown, setShown] = useState<Scenario>()
  const [view, setView] = useView()
  const { spec } = history
  const { problems, isPlayable } = useJudged(spec)
  const facts = useMemo(() => factTypesOf(spec), [spec])
  const go = useCallback(
    (place: Place, pointer?: string) => {
      setView(place.view)
      setThing(place.thing)
      setSought(pointer === undefined ? undefined : { pointer })
    },
    [setView],
  )
  const show = useCallback(
    (scenario: Scenario | undefined) => {
      setShown(scenario)
      if (scenario !== undefined) setView('trials')
    },
    [setView],
  )
  const perform = useCallback((command: Command) => {
    setHistory((known) => run(known, command))
    if (command.leadsTo) setThing(command.leadsTo.thing)
  }, [])
  const designer = useMemo<Designer>(
    () => ({
      spec,
      history,
      facts,
      problems,
      isPlayable,
      shown,
      view,
      thing,
      sought,
      run: perform,
      undo: () => setHistory(undo),
      redo: () => setHistory(redo),
      go,
      select: setThing,
      show,
    }),
    [spec, history, facts, problems, isPlayable, shown, view, thing, sought, perform, go, show],
  )
  return <DesignerContext value={designer}>{children}</DesignerContext>
}

/** The view stands in the address, so that a link and the back button lead to it. */
function useView(): readonly [View, (view: View) => void] {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('view')
  const setView = useCallback(
    (view: View) =>
      setQuery((known) => {
        if (known.get('view') === view) return known
        const next = new URLSearchParams(known)
        next.set('view', view)
        return next
      }),
    [setQuery],
  )
  return [isView(asked) ? asked : 'flow', setView]
}

/** How a thing is called, for pickers and sentences. */
export function useTitles(): { readonly node: (id: string) => Text; readonly role: (id: string) => Text } {
  const { spec } = useDesigner()
  const plain = (id: string): Text => ({ vi: id, en: id })
  return {
    node: (id) => (Object.hasOwn(spec.flow.nodes, id) ? spec.flow.nodes[id]?.title : undefined) ?? plain(id),
    role: (id) => (Object.hasOwn(spec.roles, id) ? spec.roles[id]?.title : undefined) ?? plain(id),
  }
}
