import { localDate } from '@motcua/calendar'
import type { Answers, Json, Model } from '@motcua/engine'
import type { ProcedureNode } from '@motcua/spec'
import type { Clock } from '../clock.ts'
import { errorCode } from '../connections/connector.ts'
import { checkerOf } from '../dossiers/answer-checks.ts'
import { factsOf } from '../dossiers/facts-of.ts'
import { labelOf } from '../dossiers/label.ts'
import type { Dispatcher } from '../executor/dispatcher.ts'
import type { Executor } from '../executor/executor.ts'
import { linkedDossierId, linkedKey } from '../executor/identity.ts'
import { SYSTEM } from '../executor/system-actor.ts'
import { itemValue } from '../executor/task-more.ts'
import { startFormOf } from '../procedures/in-force.ts'
import type { PublishedSpec, SpecLibrary } from '../procedures/spec-library.ts'
import type { FilePort } from '../store/file-port.ts'
import { ZONE_OFFSET } from '../time-view.ts'
import type { Delivery } from './courier.ts'
import type { Deliveries, EntryOf } from './deliveries.ts'
import { heldFiles } from './foreign-answers.ts'
import type { CallReader, OpenedCall } from './open-call.ts'
import { hasToWait, isEndlessRow } from './runaway.ts'
import type { SystemPost } from './system-post.ts'

interface StartParts {
  readonly calls: CallReader
  readonly executor: Executor
  readonly dispatcher: Dispatcher
  readonly specs: SpecLibrary
  readonly files: FilePort
  readonly post: SystemPost
  readonly clock: Clock
}

type Entry = EntryOf<'StartDossier'>

/**
 * Files the dossier that a call asks for, under the version in force today. Its id and its key follow from the call, so that
 * it is filed once however often this runs. What has been given up meanwhile is stopped again: should that have been said
 * before there was a dossier to stop, this is who knows it.
 */
export function startingDossiers(parts: StartParts): Deliveries['StartDossier'] {
  return async (entry) => {
    const opened = await parts.calls.read(entry)
    if (opened === 'later') return 'later'
    if (typeof opened === 'string') return stop(parts, entry)
    if (hasToWait(opened, parts.clock.now())) return 'later'
    const refused = await file(parts, entry, opened)
    if (refused !== undefined) {
      const { call, attempt } = entry.effect
      return parts.post.send(entry.dossier, { type: 'FailCall', call, attempt, error: errorCode(refused) }, entry)
    }
    return (await parts.calls.read(entry)) === 'done' ? stop(parts, entry) : 'done'
  }
}

function stop({ post }: StartParts, entry: Entry): Promise<Delivery> {
  return post.send(linkedDossierId(entry.dossier, entry.effect.call), { type: 'StopDossier' }, entry)
}

/** Undefined once the dossier is there, else the code of what was in the way. */
async function file(parts: StartParts, { effect }: Entry, opened: OpenedCall): Promise<string | undefined> {
  const { call, procedure, unit } = effect
  const { state, step } = opened
  const published = (await parts.specs.inForce()).get(procedure)
  if (published === undefined || step.node.kind !== 'procedure') return 'noVersion'
  if (await isEndlessRow(parts.executor, effect, state)) return 'endlessRow'
  const { spec, hash } = published
  const answers = await answersOf(parts, published, valuesFor(step.node, opened), unit)
  const holder = { files: parts.files, dossier: state.dossier }
  const files = answers === undefined ? undefined : await heldFiles(spec, answers, holder)
  if (answers === undefined || files === undefined) return 'badAnswers'
  const parent = { dossier: state.dossier, call }
  const answer = await parts.dispatcher.execute({
    dossier: { specHash: hash },
    command: { type: 'ReceiveDossier', channel: state.channel, unit, answers, parent, applicant: state.applicant },
    actor: SYSTEM,
    key: linkedKey(state.dossier, call),
    label: labelOf(spec, answers) || (opened.label ?? ''),
    files,
  })
  // The key was used: it was filed before, under what was in force and known then.
  if (answer.ok || answer.code === 'idempotencyMismatch') return undefined
  return answer.code === 'rejected' ? answer.rejection.code : answer.code
}

/** What the node sends: its field → our fact; and the item, where there is one for each. */
function valuesFor(node: ProcedureNode, { open, state, model }: OpenedCall): Readonly<Record<string, Json>> {
  const facts = factsOf(state)
  const values: Record<string, Json> = {}
  for (const [field, fact] of Object.entries(node.send)) {
    const value = Object.hasOwn(facts, fact) ? facts[fact] : undefined
    if (value !== undefined) values[field] = value
  }
  if (open.item === undefined || node.item === undefined) return values
  return { ...values, [node.item]: itemValue(model.spec, state, open.node, open.item) }
}

/** Only what the applicant's form declares and shows, with what follows from it. What is missing is asked for at intake. */
async function answersOf(
  { executor, clock }: StartParts,
  published: PublishedSpec,
  given: Readonly<Record<string, Json>>,
  unit: string,
): Promise<Answers | undefined> {
  const { spec, hash } = published
  const form = startFormOf(published)
  await executor.models.load([hash])
  const declared: Model['fields'] | undefined = executor.models.get(hash)?.model.fields
  const known = Object.fromEntries(Object.entries(given).filter(([field]) => declared?.get(form)?.has(field)))
  const calendar = (await executor.around()).organisation.calendarOf(unit)
  const context = { today: localDate(clock.now(), ZONE_OFFSET), ...(calendar === undefined ? {} : { calendar }) }
  const { problems, answers } = checkerOf(spec, form).check(known, context)
  return problems.every(({ code }) => FORGIVEN.has(code)) ? answers : undefined
}

const FORGIVEN: ReadonlySet<string> = new Set(['missing', 'hiddenField', 'computedField'])
