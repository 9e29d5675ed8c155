import type { Scenario } from '@motcua/spec'
import type { Json } from '../command.ts'
import { own } from '../own.ts'
import type { RejectionCode } from '../rejection.ts'
import type { DossierState } from '../state.ts'
import type { Playthrough } from './playthrough.ts'
import { pathOf } from './visited.ts'

type Then = Scenario['then']

/** What came of a dossier, as `then` asks it. Due dates are local, to the minute; null where there is nothing to say. */
export interface Outcome {
  /** By which code the last step was refused. */
  readonly rejected: RejectionCode | null
  readonly result: NonNullable<Then['result']>
  readonly path: readonly string[]
  readonly open: readonly string[]
  readonly statutory: string | null
  readonly committed: string | null
  readonly timeClass: NonNullable<Then['timeClass']> | null
  readonly fact: (id: string) => Json
}

export function outcomeOf(
  { state, events }: Playthrough,
  rejected: RejectionCode | null,
  minuteOf: (instant: number | null) => string | null,
): Outcome {
  return {
    rejected,
    result: state?.result ?? 'open',
    path: pathOf(events),
    open: openNodes(state),
    statutory: minuteOf(state?.statutory.due ?? null),
    committed: minuteOf(state?.committed.due ?? null),
    timeClass: state?.timeClass ?? null,
    fact: (id) => (state && (own(state.outputs, id) ?? own(state.answers, id))) ?? null,
  }
}

function openNodes(state: DossierState | undefined): readonly string[] {
  if (state === undefined) return []
  const open = [state.tasks, state.waits, state.calls ?? {}]
  return open.flatMap((record) => Object.values(record).map(({ node }) => node)).sort()
}

/** The questions of `then` with what came as their answers. A question that has no answer any more is left out. */
export function answeredAnew(then: Then, outcome: Outcome): Then {
  const { rejected, result, path, open, statutory, committed, timeClass } = outcome
  const facts = Object.keys(then.facts ?? {}).map((id) => [id, outcome.fact(id)] as const)
  const due = {
    ...(then.due?.statutory === undefined || statutory === null ? {} : { statutory }),
    ...(then.due?.committed === undefined || committed === null ? {} : { committed }),
  }
  return {
    ...(then.result === undefined ? {} : { result }),
    ...(then.path === undefined ? {} : { path: [...path] }),
    ...(then.open === undefined ? {} : { open: [...open] }),
    ...(then.due === undefined ? {} : { due }),
    ...(then.timeClass === undefined || timeClass === null ? {} : { timeClass }),
    ...(then.facts === undefined ? {} : { facts: Object.fromEntries(facts.filter(([, value]) => value !== null)) }),
    ...(then.rejected === undefined || rejected === null ? {} : { rejected }),
  }
}
