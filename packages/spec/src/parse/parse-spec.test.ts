import { Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pointer } from '../json-pointer.ts'
import { everyStep } from '../scenario-steps.fixture.ts'
import { wholeSpec, wholeSpecJson } from '../whole-spec.fixture.ts'
import { migrate } from './migrate.ts'
import { parseSpec } from './parse-spec.ts'
import { checkDepth } from './shape-limits.ts'
import { specJsonSchema } from './spec-json-schema.ts'

function problemsOf(value: unknown) {
  const parsed = parseSpec(value)
  return parsed.ok ? [] : parsed.problems.map(({ code, where }) => `${code} ${where}`)
}

/** `value` with what stands at `where` replaced (`undefined`: deleted). */
function broken(where: string, replacement: unknown) {
  const copy = wholeSpecJson()
  const steps = where.split('/').slice(1)
  const last = steps.pop() ?? ''
  const parent = steps.reduce((at, step) => at[step], copy)
  if (replacement === undefined) delete parent[last]
  else parent[last] = replacement
  return copy
}

describe('parseSpec', () => {
  it('accepts the whole spec as it is', () => {
    const parsed = parseSpec(wholeSpecJson())
    expect(parsed).toEqual({ ok: true, spec: wholeSpec })
  })

  it.each([
    ['/deadlin', 3, 'unknownKey /deadlin'],
    ['/identity', undefined, 'missingKey '],
    ['/identity/title/vi', undefined, 'missingKey /identity/title'],
    ['/identity/level', 'village', 'shape.enum /identity/level'],
    ['/identity/nationalCode', '12', 'shape.pattern /identity/nationalCode'],
    ['/deadline/statutory', 3, 'shape.type /deadline/statutory'],
    ['/deadline/statutory/unit', undefined, 'missingKey /deadline/statutory'],
    ['/deadline/statutory/amount', 0, 'shape.exclusiveMinimum /deadline/statutory/amount'],
    ['/flow/nodes/fee/kind', 'magic', 'shape.enum /flow/nodes/fee/kind'],
    ['/flow/nodes/fee/kind', undefined, 'missingKey /flow/nodes/fee'],
    ['/flow/nodes/fee/color', 'red', 'unknownKey /flow/nodes/fee/color'],
    ['/flow/nodes/split/mode', 'both', 'shape.enum /flow/nodes/split/mode'],
    ['/flow/nodes/Bad', { kind: 'exclusive', title: { vi: 'a', en: 'a' } }, 'badId /flow/nodes/Bad'],
    ['/data/properties/members/items/type', 'list', 'shape.enum /data/properties/members/items/type'],
    ['/data/properties/shopName/$ref', '#', 'unknownKey /data/properties/shopName/$ref'],
    ['/data/properties/ownerAge/computed/op', 'eval', 'shape.enum /data/properties/ownerAge/computed/op'],
    ['/forms/tax/layout/elements/0/elements/0/rule', {}, 'formRule /forms/tax/layout/elements/0/elements/0/rule'],
    ['/components/0/required', 'sometimes', 'shape.const /components/0/required'],
    ['/roles/registrar/pick/rule', 'chance', 'shape.enum /roles/registrar/pick/rule'],
    ['/flow/nodes/opinions/onDeadline/0/do', 'ring', 'shape.enum /flow/nodes/opinions/onDeadline/0/do'],
    ['/flow/nodes/publishByHand/onDeadline/2/role', undefined, 'missingKey /flow/nodes/publishByHand/onDeadline/2'],
    [
      '/flow/nodes/publishByHand/onDeadline/1/at',
      { before: 3 },
      'shape.type /flow/nodes/publishByHand/onDeadline/1/at/before',
    ],
    ['/flow/nodes/inspect/each/until', 'some', 'shape.enum /flow/nodes/inspect/each/until'],
    ['/flow/nodes/publish/retry', undefined, 'missingKey /flow/nodes/publish'],
    ['/flow/nodes/publish/within/unit', 'working-days', 'shape.enum /flow/nodes/publish/within/unit'],
    ['/flow/nodes/clearance/send', { Payer: 'shopName' }, 'badId /flow/nodes/clearance/send/Payer'],
    ['/flow/onMessage/1/while', [], 'shape.minItems /flow/onMessage/1/while'],
    ['/roles/adviser/unit/rule', 'near', 'shape.enum /roles/adviser/unit/rule'],
    ['/format', 'motcua/7', 'newerFormat /format'],
    ['/format', 'bpmn', 'unknownFormat /format'],
    ['/format', undefined, 'missingKey '],
  ])('gives one problem for %s', (where, replacement, expected) => {
    expect(problemsOf(broken(where, replacement))).toEqual([expected])
  })

  it('accepts every kind of scenario step, and names a choice by all its values', () => {
    const spec = wholeSpecJson()
    const given = { filedAt: '2026-03-02T08:00', channel: 'online', answers: {}, registries: { taxDebt: 0 } }
    // biome-ignore lint/suspicious/noThenProperty: given / when / then are the field's own words.
    spec.scenarios.push({ id: 'usual', title: spec.identity.title, given, when: everyStep, then: {} })
    expect(problemsOf(spec)).toEqual([])
    const parsed = parseSpec(broken('/flow/nodes/inspect/each/until', 'some'))
    expect(parsed.ok ? '' : parsed.problems[0]?.message.en).toBe('This value must be one of: all, any.')
  })

  it('names what is unknown and what is missing', () => {
    const parsed = parseSpec(broken('/identity/colour', 1))
    expect(parsed.ok ? '' : parsed.problems[0]?.message.en).toBe('There is no "colour" here.')
  })

  it.each([undefined, null, 3, 'x', [], () => 1, Number.NaN])('refuses %s with one coded problem', (value) => {
    expect(problemsOf(value)).toHaveLength(1)
  })

  it('is safe with hostile values', () => {
    const proto = JSON.parse(JSON.stringify(wholeSpec).replace('"legal":{', '"legal":{"__proto__":{"document":"x"},'))
    expect(problemsOf(proto)).toEqual(['forbiddenName /legal/__proto__'])
    expect(problemsOf(broken('/data/properties/constructor', { type: 'boolean' }))).toEqual([
      'forbiddenName /data/properties/constructor',
    ])
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
      const text = JSON.stringify(wholeSpec)
      const node = JSON.parse(text.replace('"nodes":{', `"nodes":{"${name}":{"kind":"exclusive"},`))
      expect(problemsOf(node)).toEqual([`forbiddenName /flow/nodes/${name}`])
      const sent = JSON.parse(text.replace('"send":{', `"send":{"${name}":"shopName",`))
      expect(problemsOf(sent)).toEqual([`forbiddenName /flow/nodes/clearance/send/${name}`])
    }
    let deep: unknown = 1
    for (let i = 0; i < 10_000; i++) deep = { all: [deep] }
    expect(problemsOf(broken('/flow/edges/12/when', deep))[0]).toMatch(/^tooDeep /)
    const levels = (count: number) => ({ flow: Array.from({ length: count - 1 }).reduce((inner) => [inner], 1) })
    for (const judge of [(value: unknown) => problemsOf(value)[0], (value: unknown) => checkDepth(value)?.code]) {
      expect(judge(levels(160)) ?? '').not.toMatch(/^tooDeep/)
      expect(judge(levels(161))).toMatch(/^tooDeep/)
    }
    expect(problemsOf(broken('/assumptions', new Array(600_000).fill(1)))).toEqual(['tooLarge '])
  })

  it('agrees with the published schema on every spec broken somewhere', () => {
    const plain = new Validator(specJsonSchema(), '2020-12', true)
    const places: string[] = []
    const walk = (value: unknown, where: string) => {
      places.push(where)
      if (typeof value !== 'object' || value === null) return
      for (const [key, member] of Object.entries(value)) walk(member, pointer(where, key))
    }
    walk(wholeSpec, '')
    const replacement = fc.constantFrom(undefined, null, 0, -1, 1.5, '', 'x', 'X y', true, [], {}, [{}], {
      kind: 'end',
    })
    const place = fc.constantFrom(...places.slice(1))
    fc.assert(
      fc.property(place, replacement, (where, value) => {
        const spec = broken(where, value)
        expect(parseSpec(JSON.parse(JSON.stringify(spec))).ok).toBe(
          plain.validate(JSON.parse(JSON.stringify(spec))).valid,
        )
      }),
      { numRuns: 400 },
    )
  })

  it('brings older formats up by their migrations', () => {
    const steps = new Map([['motcua/0', (older: object) => ({ ...older, format: 'motcua/1' })]])
    expect(migrate({ format: 'motcua/0', id: 'a' }, steps)).toEqual({
      ok: true,
      value: { format: 'motcua/1', id: 'a' },
    })
  })
})
