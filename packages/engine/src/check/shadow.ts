import type { Calendar } from '@motcua/calendar'
import type { Decision as Result } from '@motcua/rules'
import type { Decision, Spec } from '@motcua/spec'
import { compile } from '../compile.ts'
import type { Organisation } from '../context.ts'
import type { ItemList, Model, Step, Way } from '../model.ts'
import { ANY_FORM, bareSpec, LATER } from './bare-spec.ts'
import { busyCircles } from './busy-circles.ts'
import { deskWith } from './desk.ts'
import { type Mixture, mixtureOf } from './mixture.ts'
import { NO_ITEMS, ONE_ITEM, Questions } from './questions.ts'

/** A spec's own model, but for what depends on data: that is asked of `questions`. */
export interface Shadow {
  readonly model: Model
  readonly questions: Questions
  readonly desk: Organisation
}

/**
 * Compiles what of a spec decides where a dossier goes, and puts questions where its data would decide.
 *
 * @param followed facts whose values are known: what they decide is not chosen
 * @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for
 */
export function shadowOf(spec: Spec, followed: readonly string[], calendar: Calendar): Shadow {
  const model = compile(bareSpec(spec, followed), 'shadow')
  const known = new Set(followed)
  const questions = new Questions(known)
  const circles = busyCircles(model)
  const steps = asking(model, questions, circles)
  return {
    model: {
      ...model,
      start: model.start && steps.get(model.start.id),
      steps,
      decisions: deciding(model, questions, circles, known),
      fields: new Map([[ANY_FORM, known]]),
      registryFields: new Set([LATER]),
    },
    questions,
    desk: deskWith(calendar),
  }
}

type Circles = ReadonlyMap<string, number>

interface StepInMaking extends Step {
  items: ItemList | undefined
  readonly ways: Way[]
  readonly byOutcome: Map<string, Way>
}

/** The steps anew, with ways whose conditions are asked, and lists whose items are. */
function asking({ steps }: Model, questions: Questions, circles: Circles): ReadonlyMap<string, Step> {
  const anew = new Map<string, StepInMaking>()
  for (const step of steps.values()) anew.set(step.id, { ...step, ways: [], byOutcome: new Map() })
  for (const copy of anew.values()) {
    const step = steps.get(copy.id)
    const mixture = step && mixtureOf(step)
    copy.items = step?.items && askedItems(step, step.items, questions, circles)
    for (const [at, way] of (step?.ways ?? []).entries()) {
      const when = way.when === undefined ? undefined : askedWhen(copy, at, way, { questions, circles, mixture })
      const asked: Way = { edge: way.edge, to: way.to && anew.get(way.to.id), when }
      copy.ways.push(asked)
      for (const [outcome, first] of step?.byOutcome ?? []) if (first === way) copy.byOutcome.set(outcome, asked)
    }
  }
  return anew
}

interface Asking {
  readonly questions: Questions
  readonly circles: Circles
  readonly mixture: Mixture | undefined
}

/** A way that goes on round a busy circle is taken first, so that a dossier that can go round does. */
function askedWhen({ id }: Step, at: number, { when, to }: Way, { questions, circles, mixture }: Asking): Way['when'] {
  if (when === undefined) return undefined
  const circle = circles.get(id)
  const first = circle !== undefined && to !== undefined && circles.get(to.id) === circle
  return {
    ...when,
    test: (facts) => {
      const verdict = questions.holds({ node: id, when, first, forced: mixture?.forced(at) }, facts)
      if (verdict === true) mixture?.count()
      return verdict
    },
    missing: () => [LATER],
  }
}

/** Where the way without items goes on round a busy circle, it is tried first. */
function askedItems(
  { id: node, ways }: Step,
  { facts, read }: ItemList,
  questions: Questions,
  circles: Circles,
): ItemList {
  const circle = circles.get(node)
  const goesRound = circle !== undefined && ways.some(({ to }) => to !== undefined && circles.get(to.id) === circle)
  const [list = ''] = facts
  const question = { node, list, first: goesRound ? NO_ITEMS : ONE_ITEM }
  return { facts: [LATER], read: (known) => questions.items(question, read(known)) }
}

/** The decisions anew: what the followed facts leave open comes to any of its results. */
function deciding(
  { spec, decisions, steps }: Model,
  questions: Questions,
  circles: Circles,
  followed: ReadonlySet<string>,
): Model['decisions'] {
  const anew = new Map<string, NonNullable<ReturnType<Model['decisions']['get']>>>()
  for (const [node, compiled] of decisions) {
    const results = [...resultsOf(spec.decisions[node], followed), FAILED]
    const failure = steps.get(node)?.byOutcome.get('failed')?.to
    const circle = circles.get(node)
    if (circle !== undefined && failure !== undefined && circles.get(failure.id) === circle) results.reverse()
    anew.set(node, { ...compiled, decide: (facts) => questions.decides(node, compiled.decide(facts), results) })
  }
  return anew
}

const FAILED: Result = { ok: false, code: 'noRow', rows: [], facts: [] }

/** What a decision may come to, told apart by the followed facts among its outputs. */
function resultsOf(decision: Decision | undefined, followed: ReadonlySet<string>): readonly Result[] {
  if (decision === undefined) return []
  const { outputs, otherwise } = decision.kind === 'table' ? decision.table : decision.rules
  const rows = decision.kind === 'table' ? decision.table.rows : decision.rules.rules
  const ids = outputs.map(({ id }) => id).filter((id) => followed.has(id))
  const results = new Map<string, Result>()
  for (const row of [...rows.map((one) => one.then), ...(otherwise === undefined ? [] : [otherwise])]) {
    const told = ids.map((id) => [id, row[id] ?? null] as const)
    results.set(JSON.stringify(told), { ok: true, rows: [], outputs: Object.fromEntries(told) })
  }
  // Where rows are collected, none of them is a result too.
  return results.size === 0 ? [{ ok: true, rows: [], outputs: {} }] : [...results.values()]
}
