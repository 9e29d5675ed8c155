import { pointer } from '../json-pointer.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'
import type { Teller } from './aspects.ts'
import type { ChangeGroup } from './change.ts'
import { alarmTimeText } from './node-text.ts'
import { scenarioWords } from './scenario-text.ts'
import { reworded, subject, type Thing } from './thing.ts'
import { pickRuleText, unitRuleText } from './value-text.ts'

/** Everything but flow, forms, data and rules: identity, deadlines, law, papers, roles, documents, scenarios, assumptions. */
export function thingsOfProcedure(tell: Teller): Thing[] {
  const { spec } = tell
  const { field: sector, ...identity } = spec.identity
  return [
    {
      key: 'identity',
      group: 'identity',
      path: '/identity',
      subject: { vi: 'Thủ tục', en: 'Procedure' },
      aspects: tell.aspects({ ...identity, sector, id: spec.id }),
    },
    ...thingsOfDeadline(tell),
    ...Object.entries(spec.legal).map(([id, basis]): Thing => {
      const title = { vi: basis.document, en: basis.document }
      return thing(
        'legal',
        pointer('/legal', id),
        subject({ vi: 'Căn cứ', en: 'Legal basis' }, title),
        tell.aspects(basis),
      )
    }),
    ...listed(tell, 'paper', '/components', { vi: 'Thành phần', en: 'Component' }, spec.components),
    ...thingsOfRoles(tell),
    ...named(tell, 'document', '/documents', { vi: 'Văn bản', en: 'Document' }, spec.documents),
    ...thingsOfScenarios(tell),
    ...spec.assumptions.map(({ path, reason }, i): Thing => {
      const about = subject({ vi: 'Giả định', en: 'Assumption' }, { vi: path, en: path })
      return {
        ...thing('assumption', pointer('/assumptions', i), about, tell.aspects({ reason })),
        key: `assumption ${path}`,
      }
    }),
  ]
}

function thing(group: ChangeGroup, path: string, about: Text, aspects: Thing['aspects']): Thing {
  return { key: path, group, path, subject: about, aspects }
}

function thingsOfDeadline(tell: Teller): Thing[] {
  const { variants, onDeadline, reappointment, ...deadline } = tell.spec.deadline
  const again: Text = { vi: 'Hẹn lại', en: 'Reappointment' }
  return [
    thing('deadline', '/deadline', { vi: 'Thời hạn', en: 'Deadline' }, tell.aspects(deadline)),
    ...(onDeadline ?? []).map((reminder, i): Thing => {
      const about = subject({ vi: 'Nhắc hạn', en: 'Reminder' }, reminder.title)
      const aspects = reworded(tell.aspects(reminder, ['id']), { at: alarmTimeText(reminder.at) })
      const path = pointer('/deadline/onDeadline', i)
      return { ...thing('deadline', path, about, aspects), key: `reminder ${reminder.id}` }
    }),
    ...(reappointment === undefined
      ? []
      : [thing('deadline', '/deadline/reappointment', again, tell.aspects(reappointment))]),
    ...(variants ?? []).map((variant, i): Thing => {
      const about = subject({ vi: 'Thời hạn riêng', en: 'Deadline variant' }, { vi: variant.id, en: variant.id })
      const path = pointer('/deadline/variants', i)
      return { ...thing('deadline', path, about, tell.aspects(variant, ['id'])), key: `variant ${variant.id}` }
    }),
  ]
}

function thingsOfRoles(tell: Teller): Thing[] {
  return Object.entries(tell.spec.roles).map(([id, role]) => {
    const words = {
      unit: unitRuleText(role.unit, tell.spec, listOfRole(tell.spec, id)),
      pick: pickRuleText(role.pick, tell.spec),
    }
    const about = subject({ vi: 'Vai trò', en: 'Role' }, role.title)
    return thing('role', pointer('/roles', id), about, reworded(tell.aspects(role), words))
  })
}

/** The list for whose items the role works, if any. */
function listOfRole({ flow }: Spec, role: string): string | undefined {
  for (const node of Object.values(flow.nodes)) {
    if (node.kind === 'task' && node.role === role && node.each !== undefined) return node.each.list
  }
  return undefined
}

function thingsOfScenarios(tell: Teller): Thing[] {
  return tell.spec.scenarios.map((scenario, i): Thing => {
    const { title, given, when, then } = scenario
    const aspects = reworded(
      tell.aspects({ title, given, steps: when, expected: then }),
      scenarioWords(scenario, tell.spec),
    )
    const about = subject({ vi: 'Tình huống', en: 'Scenario' }, title)
    return { ...thing('scenario', pointer('/scenarios', i), about, aspects), key: `scenario ${scenario.id}` }
  })
}

interface Titled {
  readonly title: Text
}

function named(
  tell: Teller,
  group: ChangeGroup,
  base: string,
  kind: Text,
  things: Readonly<Record<string, Titled>>,
): Thing[] {
  return Object.entries(things).map(([id, one]) =>
    thing(group, pointer(base, id), subject(kind, one.title), tell.aspects(one)),
  )
}

function listed(
  tell: Teller,
  group: ChangeGroup,
  base: string,
  kind: Text,
  things: readonly (Titled & { readonly id: string })[],
): Thing[] {
  return things.map((one, i) => ({
    ...thing(group, pointer(base, i), subject(kind, one.title), tell.aspects(one, ['id'])),
    key: `${base} ${one.id}`,
  }))
}
