import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { compileCalendar, viCalendar } from '@motcua/calendar'
import { type PlainOrganisation, plainOrganisation, runScenarios } from '@motcua/engine'
import {
  type Answers,
  createAnswerChecker,
  formSchema,
  lintSpec,
  parseSpec,
  type Scenario,
  type Spec,
  type TaskNode,
  type TimeLimit,
} from '@motcua/spec'
import { describe, expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/spec.json`, here)))
  .map(({ name }) => name)
const organisation: PlainOrganisation = readJson('organisation.json')
const RECEIVING_UNIT = 'tan-hoa-service-centre'

const days = (amount: number) => ({ amount, unit: 'working-days' })

function readJson(path: string) {
  return JSON.parse(readFileSync(new URL(path, here), 'utf8'))
}

function specOf(folder: string): Spec {
  const parsed = parseSpec(readJson(`${folder}/spec.json`))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ where, message }) => `${where}: ${message.en}`).join('\n'))
  return parsed.spec
}

function taskOf(spec: Spec, id: string): TaskNode {
  const node = spec.flow.nodes[id]
  if (node?.kind !== 'task') throw new Error(`${spec.id} has no task "${id}"`)
  return node
}

/** Working days of several limits together; "the same day" is day 0. */
function sumOfDays(limits: readonly (TimeLimit | undefined)[]): number {
  return limits.reduce((sum, limit) => {
    if (limit === undefined) throw new Error('a step without time')
    if ('sameDay' in limit) return sum
    expect(limit.unit).toBe('working-days')
    return sum + limit.amount
  }, 0)
}

test('there are three examples, each with a README', () => {
  expect(folders).toEqual(['household-business', 'linked-birth-residence-insurance', 'liquor-retail-permit'])
  for (const folder of folders) expect(existsSync(new URL(`${folder}/README.md`, here))).toBe(true)
})

describe.each(folders)('%s', (folder) => {
  const spec = specOf(folder)

  test('is named after its folder and lint finds nothing', () => {
    expect(spec.id).toBe(folder)
    expect(lintSpec(spec, { today: '2026-06-01' })).toEqual([])
  })

  test('its scenarios pass and touch every node, edge and decision row', () => {
    const { runs, coverage } = runScenarios(spec)
    expect(runs.flatMap(({ id, failures }) => failures.map(({ message }) => `${id}: ${message.en}`))).toEqual([])
    expect(coverage.nodes.missing).toEqual([])
    expect(coverage.edges.missing).toEqual([])
    expect(coverage.rows.missing).toEqual([])
  })

  test('its scenarios pass in the organisation of the examples too', () => {
    const stage = {
      organisation: plainOrganisation(organisation, { vn: compileCalendar(viCalendar) }),
      unit: RECEIVING_UNIT,
    }
    expect(runScenarios(spec, stage).runs.filter(({ passed }) => !passed)).toEqual([])
  })

  test('the forms would take all that its scenarios answer, unless they are about a refusal', () => {
    for (const scenario of spec.scenarios) {
      if (scenario.then.rejected === undefined) expect(problemsOfAnswers(spec, scenario), scenario.id).toEqual([])
    }
  })

  test('every node stands in the layout and none on another', () => {
    const places = Object.keys(spec.flow.nodes).map((id) => JSON.stringify(spec.layout.nodes[id]))
    expect(places).not.toContain(undefined)
    expect(new Set(places).size).toBe(places.length)
  })
})

describe('what the sources state', () => {
  test('household business: code, 3 working days, fee, components, conditions', () => {
    const spec = specOf('household-business')
    expect(spec.identity.nationalCode).toBe('1.001612')
    expect(spec.deadline.statutory).toEqual(days(3))
    expect(outputsOf(spec, 'fee')).toEqual([{ fee: 100_000 }])
    expect(spec.components.map(({ id }) => id)).toEqual(['request', 'idCopies', 'familyMinutes', 'familyAuthorisation'])
    const whenFamily = { when: { fact: 'familyTakesPart', operator: 'equal', value: true } }
    expect(spec.components.map(({ required }) => required)).toEqual(['always', 'always', whenFamily, whenFamily])
    expect(outputsOf(spec, 'conditions').map(({ refusalGround }) => refusalGround)).toEqual([
      'bannedLine',
      'invalidName',
      'unpaidFee',
      'none',
    ])
  })

  test('household business: a notice of an invalid dossier goes out within 3 working days', () => {
    const spec = specOf('household-business')
    const untilNotice = [taskOf(spec, 'intake').allotted, taskOf(spec, 'appraise').allotted]
    expect(sumOfDays(untilNotice)).toBeLessThanOrEqual(3)
  })

  test('linked procedure: no code, 3 working days or 5, online only, three components and a substitute', () => {
    const spec = specOf('linked-birth-residence-insurance')
    expect(spec.identity.nationalCode).toBeNull()
    expect(spec.identity.channels).toEqual(['online'])
    expect(spec.deadline.statutory).toEqual(days(3))
    expect(spec.deadline.variants?.map(({ statutory }) => statutory)).toEqual([days(5)])
    expect(spec.components.map(({ id, alternativeTo }) => [id, alternativeTo])).toEqual([
      ['declaration', undefined],
      ['birthNotice', undefined],
      ['birthNoticeSubstitute', 'birthNotice'],
      ['residenceProof', undefined],
    ])
  })

  test('linked procedure: birth the same day until 15:00, residence 2 or 5 working days, insurance 2', () => {
    const spec = specOf('linked-birth-residence-insurance')
    const [check, register] = [taskOf(spec, 'checkResidence'), taskOf(spec, 'registerResidence')]
    expect(taskOf(spec, 'registerBirth').allotted).toEqual({ sameDay: true, cutOff: '15:00' })
    expect(sumOfDays([check.allotted, register.allotted])).toBe(2)
    expect(sumOfDays([check.allotted, register.extended?.allotted])).toBe(5)
    expect(taskOf(spec, 'issueInsuranceCard').allotted).toEqual(days(2))
  })

  test('linked procedure: an abandoned child is posted for 7 days, by the birth registration', () => {
    const { posting } = specOf('linked-birth-residence-insurance').flow.nodes
    expect(posting).toMatchObject({
      posting: true,
      for: { from: 'anyone', within: { amount: 7, unit: 'calendar-days' } },
    })
  })

  test('liquor permit: promised anew by the head, with a notice of one day', () => {
    expect(specOf('liquor-retail-permit').deadline.reappointment).toEqual({ role: 'head', notice: days(1) })
  })

  test('liquor permit: code, level, 8 working days, supplement asked within 3, fee by applicant and locality', () => {
    const spec = specOf('liquor-retail-permit')
    expect(spec.identity.nationalCode).toBe('2.000620')
    expect(spec.identity.level).toBe('district')
    expect(spec.deadline.statutory).toEqual(days(8))
    expect(sumOfDays([taskOf(spec, 'intake').allotted, taskOf(spec, 'checkDossier').allotted])).toBe(3)
    expect(taskOf(spec, 'signRefusal').role).toBe('head')
    const { decisions } = spec
    const fee = decisions.appraisalFee?.kind === 'table' ? decisions.appraisalFee.table : undefined
    expect(fee?.hitPolicy).toBe('unique')
    expect(fee?.rows.map(({ when, then }) => [when.kind?.[0]?.value, when.locality?.[0]?.value, then.fee])).toEqual([
      ['organisation', 'city', 1_200_000],
      ['organisation', 'ruralDistrict', 600_000],
      ['household', 'city', 400_000],
      ['household', 'ruralDistrict', 200_000],
    ])
  })
})

test('the organisation has every unit and somebody for every role of the examples', () => {
  const view = plainOrganisation(organisation, { vn: compileCalendar(viCalendar) })
  for (const folder of folders) {
    for (const [id, role] of Object.entries(specOf(folder).roles)) {
      const unit = view.unitOf(role, RECEIVING_UNIT)
      const isTwoNeeded = role.pick.rule === 'notPersonOf'
      expect(view.peopleOf(id, unit ?? '').length, `${folder}: ${id}`).toBeGreaterThanOrEqual(isTwoNeeded ? 2 : 1)
    }
  }
})

test('units stand in a tree, people have one address each, positions name units', () => {
  const ids = organisation.units.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { parent } of organisation.units) if (parent !== undefined) expect(ids).toContain(parent)
  const { people } = readJson('organisation.json')
  const emails = people.map(({ email }: { email: string }) => email)
  expect(new Set(emails).size).toBe(emails.length)
  for (const { positions } of organisation.people) for (const { unit } of positions) expect(ids).toContain(unit)
})

function outputsOf(spec: Spec, decision: string) {
  const found = spec.decisions[decision]
  return found?.kind === 'table' ? found.table.rows.map(({ then }) => then) : []
}

/** Everything that the forms would refuse in a scenario, each form with the facts that the dossier has by then. */
function problemsOfAnswers(spec: Spec, { given, when }: Scenario): string[] {
  const problems: string[] = []
  let facts: Answers = {}
  const answer = (forms: readonly (string | undefined)[], all: Readonly<Record<string, unknown>>, at: string) => {
    for (const form of forms) {
      if (form === undefined) continue
      const asked = Object.keys(formSchema(spec, form).properties ?? {})
      const sent = Object.fromEntries(Object.entries(all).filter(([id]) => asked.includes(id)))
      const checked = createAnswerChecker(spec, form).check(sent, { facts, today: at.slice(0, 10) })
      problems.push(...checked.problems.map(({ path, message }) => `${at} ${form}${path}: ${message.en}`))
      facts = { ...facts, ...checked.answers }
    }
  }
  const start = Object.values(spec.flow.nodes).find((node) => node.kind === 'start')
  answer([start?.form], given.answers, given.filedAt)
  for (const step of when) {
    if ('message' in step) answer([formOfMessage(spec, step.message)], step.answers ?? {}, step.at)
    if ('complete' in step) answer(formsOfTask(spec, step), step.answers ?? {}, step.at)
  }
  return problems
}

function formOfMessage(spec: Spec, message: string): string | undefined {
  const waits = Object.values(spec.flow.nodes).flatMap((node) =>
    node.kind === 'wait' && 'message' in node.for ? [node.for] : [],
  )
  return waits.find((wait) => wait.message === message)?.form
}

function formsOfTask(spec: Spec, { complete, outcome }: { complete: string; outcome: string }) {
  const { form, outcomes } = taskOf(spec, complete)
  return [form, outcomes.find(({ id }) => id === outcome)?.form]
}
