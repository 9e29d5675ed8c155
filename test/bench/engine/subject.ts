import {
  type Command,
  type Context,
  compile,
  type DossierState,
  decide,
  type Event,
  plainOffice,
  RECEIVING_UNIT,
} from '../../../packages/engine/src/index.ts'
import { CLERK, NOW, type Outcome, SPEC, TASKS } from './work.ts'

const model = compile(SPEC, 'hash')
const organisation = plainOffice(SPEC)
const filing: Context = { now: NOW, actor: { kind: 'applicant', id: 'applicant' }, dossier: 'd', organisation }
const working: Context = { now: NOW, actor: { kind: 'officer', id: CLERK }, dossier: 'd', organisation }

/** A dossier that was filed and rests at its first task. */
export function file(area: number, events: Event[]): DossierState {
  return step(
    undefined,
    { type: 'ReceiveDossier', channel: 'counter', unit: RECEIVING_UNIT, answers: { area } },
    filing,
    events,
  )
}

/** A dossier at every stage between its filing and its end, with its history. */
export function subjectStages(area: number): {
  readonly stages: readonly DossierState[]
  readonly events: readonly Event[]
} {
  const events: Event[] = []
  const stages = [file(area, events)]
  for (const node of TASKS) {
    const [last] = stages.slice(-1)
    stages.push(step(last, completing(node), working, events))
  }
  return { stages, events }
}

/** One dossier from its filing to its end, its deadlines reckoned by the Vietnamese calendar. */
export function playSubject(area: number): Outcome {
  const events: Event[] = []
  let state = file(area, events)
  for (const node of TASKS) state = step(state, completing(node), working, events)
  const path: string[] = []
  for (const event of events) if (event.type === 'NodeEntered') path.push(event.node)
  const { result, outputs, statutory, committed, timeClass, doneBy } = state
  return { result, path, fee: outputs.fee, statutory: statutory.due, committed: committed.due, timeClass, doneBy }
}

function completing(node: string): Command {
  return { type: 'CompleteTask', task: `${node}#1`, revision: 1, outcome: 'accept' }
}

function step(state: DossierState | undefined, command: Command, context: Context, events: Event[]): DossierState {
  const decided = decide(model, state, command, context)
  if (!decided.ok) throw new Error(`${decided.rejection.code} ${decided.rejection.where}`)
  for (const event of decided.events) events.push(event)
  return decided.state
}
