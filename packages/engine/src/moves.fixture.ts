import type { Answers, Command, Json } from './command.ts'
import type { Actor } from './context.ts'
import type { Host } from './host.fixture.ts'
import { system } from './played.fixture.ts'
import { RECEIVING_UNIT } from './scenario/plain-office.ts'
import type { DossierState, OpenCall, OpenTask } from './state.ts'

/** A command that may well be accepted, and who would send it. */
export interface Likely {
  readonly command: Command
  readonly by: Actor
}

/** What a play decides beside which command comes next. */
export interface Taste {
  /** Nearly always the work goes on; 0 means that something happens to the dossier as a whole. */
  readonly luck: number
  readonly yes: boolean
  readonly amount: number
  readonly text: string
}

const applicant: Actor = { kind: 'applicant', id: 'applicant' }
const officer = (id: string): Actor => ({ kind: 'officer', id })
const OFFICES: readonly (readonly string[])[] = [
  [],
  ['tax-office'],
  ['tax-office', 'fire-office'],
  ['fire-office', 'tax-office', 'fire-office'],
]

/** What could come next, by what is open. What moves the dossier on stands several times. */
export function likelyMoves(host: Host, taste: Taste): readonly Likely[] {
  const { state } = host
  if (state === undefined) return [filing(taste)]
  const head = officer('head-1')
  const reason = taste.text
  if (state.status === 'ended') {
    return (host.stage.model.spec.flow.reopening?.to ?? ['check']).map((node) => ({
      command: { type: 'ReopenDossier', node, reason },
      by: head,
    }))
  }
  const tasks = Object.values(state.tasks)
  const onTasks = tasks.flatMap((task) => taskMoves(host, task, taste))
  const calls = Object.values(state.calls ?? {}).flatMap((call) => callMoves(call, taste))
  const waits = Object.values(state.waits).map((wait): Likely => {
    const { id, revision, message = 'none' } = wait
    return { command: { type: 'SendMessage', wait: id, revision, message }, by: officer('clerk-1') }
  })
  const timers = [...host.timers.keys()].map((timer): Likely => ({ command: { type: 'FireTimer', timer }, by: system }))
  const isWhole = taste.luck === 0 || state.suspended !== undefined
  return isWhole ? wholeMoves(state, head, taste) : [...onTasks, ...calls, ...calls, ...waits, ...timers]
}

function filing({ amount, text }: Taste): Likely {
  const answers: Answers = {
    kind: 'shop',
    area: amount * 20,
    agency: amount % 2 === 0 ? 'tax-office' : RECEIVING_UNIT,
    offices: [...(OFFICES[amount % OFFICES.length] ?? [])],
  }
  const parent = { dossier: 'p1', call: 'c#1' }
  const filed = { type: 'ReceiveDossier', channel: 'online', unit: RECEIVING_UNIT, answers } as const
  return text === 'child' ? { command: { ...filed, parent }, by: system } : { command: filed, by: applicant }
}

function taskMoves(host: Host, task: OpenTask, { yes, amount, text }: Taste): readonly Likely[] {
  const { id, revision, node, role, unit, assignee, barred, aside } = task
  const { organisation, stage } = host
  const people = organisation.peopleOf(role, unit).filter((person) => person !== barred)
  const by = officer(amount === 0 ? 'helper' : (assignee ?? people[amount % (people.length || 1)] ?? 'nobody'))
  const placed = stage.model.spec.flow.nodes[node]
  const outcomes = aside === undefined && placed?.kind === 'task' ? placed.outcomes.map((one) => one.id) : ['done']
  const answers = placed?.kind === 'task' && placed.form === 'appraisal' ? { answers: { verify: yes } } : {}
  const wanted = aside === undefined ? answers : {}
  const complete = outcomes.map((outcome): Likely => ({ command: completion(task, outcome, text, wanted), by }))
  const [first = { command: completion(task, 'done', text, {}), by }] = complete
  const loads = Object.fromEntries(organisation.peopleOf(role, unit).map((person, i) => [person, (i + amount) % 3]))
  return [
    first,
    first,
    ...complete,
    { command: { type: 'ClaimTask', task: id, revision }, by },
    { command: { type: 'ReleaseTask', task: id, revision }, by },
    { command: { type: 'AssignTask', task: id, revision, loads }, by: system },
    { command: { type: 'AcceptHandOver', task: id, revision }, by },
    { command: { type: 'Consult', task: id, revision, consultation: 'opinion', question: text }, by },
  ]
}

function completion({ id, revision }: OpenTask, outcome: string, reason: string, more: { answers?: Answers }): Command {
  return { type: 'CompleteTask', task: id, revision, outcome, reason, ...more }
}

function callMoves({ id, kind, attempt, facts }: OpenCall, { yes, amount }: Taste): readonly Likely[] {
  const call = { call: id, attempt }
  const known: Readonly<Record<string, Json>> = { debt: amount - 1, zone: yes ? 'town' : 'flood' }
  const found = (facts ?? []).filter(() => amount !== 2).map((fact) => [fact, known[fact] ?? null] as const)
  const answers = kind === 'facts' ? { answers: Object.fromEntries(found) } : { answers: { fine: yes } }
  const result = kind === 'procedure' ? { result: yes ? ('granted' as const) : ('refused' as const) } : {}
  return [
    { command: { type: 'AnswerCall', ...call, ...answers, ...result }, by: system },
    { command: { type: 'FailCall', ...call, error: 'away' }, by: system },
  ]
}

function wholeMoves(state: DossierState, head: Actor, { amount, text: reason }: Taste): readonly Likely[] {
  const by = state.recall === undefined ? head : officer(state.recall.by)
  const task = state.recall?.task ?? 'check#1'
  return [
    { command: { type: 'RecallTask', task, reason }, by },
    { command: { type: 'RecallTask', task, reason }, by },
    { command: { type: 'InterruptDossier', message: 'withdraw', reason }, by: applicant },
    { command: { type: 'InterruptDossier', message: 'stop', reason }, by: head },
    { command: { type: 'InterruptDossier', message: 'back', reason }, by: head },
    { command: { type: 'SuspendDossier', reason }, by: head },
    { command: { type: 'ResumeDossier' }, by: head },
    { command: { type: 'ResumeDossier' }, by: head },
    { command: { type: 'Reappoint', within: { amount, unit: 'working-days' }, reason }, by: head },
    { command: { type: 'RecountDeadlines' }, by: system },
    { command: { type: 'StopDossier' }, by: system },
  ]
}
