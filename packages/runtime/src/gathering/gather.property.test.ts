import type { Json } from '@motcua/engine'
import { type Condition, compileCondition, compileRuleSet, type Facts, type HitPolicy, type Rule } from '@motcua/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Askable } from './ask-for.ts'
import { gather } from './gather.ts'
import type { Questions } from './questions.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const value = fc.integer({ min: 0, max: 2 })

/** Each fact is known, never known, or known to a registry (which may have no entry after all). */
type Source =
  | { readonly kind: 'known' | 'registry'; readonly value: number }
  | { readonly kind: 'unknown' | 'noEntry'; readonly value?: undefined }
const source: fc.Arbitrary<Source> = fc.oneof(
  { weight: 2, arbitrary: value.map((given): Source => ({ kind: 'known', value: given })) },
  { weight: 4, arbitrary: value.map((given): Source => ({ kind: 'registry', value: given })) },
  { weight: 1, arbitrary: fc.constant<Source>({ kind: 'noEntry' }) },
  { weight: 1, arbitrary: fc.constant<Source>({ kind: 'unknown' }) },
)
const sources = fc.tuple(source, source, source, source, source, source)
const costs = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 6, maxLength: 6 })

const leaf = fc.oneof(
  fc.record({
    fact: fc.constantFrom(...NAMES),
    operator: fc.constantFrom(
      'equal' as const,
      'notEqual' as const,
      'lessThan' as const,
      'greaterThanInclusive' as const,
    ),
    value,
  }),
  fc.record({
    fact: fc.constantFrom(...NAMES),
    operator: fc.constantFrom('equal' as const, 'notEqual' as const),
    value: fc.record({ fact: fc.constantFrom(...NAMES) }),
  }),
)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ not: tie('condition') }),
  ),
}))

interface World {
  readonly known: Readonly<Record<string, Json>>
  /** With everything that registries know. */
  readonly whole: Facts
  readonly askable: ReadonlyMap<string, Askable>
  readonly asked: string[]
}

function worldOf(all: readonly Source[], prices: readonly number[]): World {
  const known: Record<string, Json> = {}
  const whole: Record<string, Json> = {}
  const askable = new Map<string, Askable>()
  const asked: string[] = []
  for (const [index, name] of NAMES.entries()) {
    const from = all[index]
    if (from === undefined || from.kind === 'unknown') continue
    if (from.value !== undefined) whole[name] = from.value
    if (from.kind === 'known') known[name] = from.value
    else {
      const ask = async () => {
        asked.push(name)
        return from.value
      }
      askable.set(name, { cost: prices[index] ?? 1, ask })
    }
  }
  return { known, whole, askable, asked }
}

const once =
  (one: Condition): Questions =>
  (_, put) =>
    put.has('it') ? undefined : { id: 'it', condition: one }

describe('gathering', () => {
  it('leaves a condition with the verdict that it would have if every registry had been asked', async () => {
    let spared = 0
    await fc.assert(
      fc.asyncProperty(condition, sources, costs, async (one, all, prices) => {
        const { known, whole, askable, asked } = worldOf(all, prices)
        const compiled = compileCondition(one)
        const before = compiled.test(known)
        const missing = new Set(compiled.missing(known))
        const gathered = await gather(once(one), known, askable)
        expect(compiled.test({ ...known, ...gathered })).toBe(compiled.test(whole))
        expect(new Set(asked).size).toBe(asked.length)
        for (const fact of asked) expect(missing.has(fact)).toBe(true)
        if (before !== undefined) expect(asked).toEqual([])
        if (asked.length < [...missing].filter((fact) => askable.has(fact)).length) spared += 1
      }),
      { numRuns: 3000 },
    )
    // Or the almanac would have been of no use.
    expect(spared).toBeGreaterThan(300)
  })

  it('leaves a rule set with the decision that it would come to, under every hit policy', async () => {
    const policy = fc.constantFrom<HitPolicy>('first', 'unique', 'any', 'priority', 'collect')
    await fc.assert(
      fc.asyncProperty(
        fc.array(condition, { minLength: 1, maxLength: 4 }),
        policy,
        sources,
        costs,
        async (conditions, hitPolicy, all, prices) => {
          const { known, whole, askable } = worldOf(all, prices)
          const rules = conditions.map((when, i): Rule => {
            // biome-ignore lint/suspicious/noThenProperty: a rule's own word, and it is never awaited.
            return { id: `r${i}`, when, then: { out: i % 2 }, ...(hitPolicy === 'priority' ? { priority: i } : {}) }
          })
          const outputs = [{ id: 'out', type: 'integer' as const }]
          const compiled = compileRuleSet({ rules, outputs, hitPolicy })
          const questions: Questions = (facts, put) => {
            const made = compiled.decide(facts)
            if (made.ok || made.code !== 'unknownFact') return undefined
            const rule = rules.find(({ id }) => made.rows.includes(id) && !put.has(id))
            return rule && { id: rule.id, condition: rule.when }
          }
          const gathered = await gather(questions, known, askable)
          const made = compiled.decide({ ...known, ...gathered })
          const wanted = compiled.decide(whole)
          // Which other rows hold as well is not asked for, once what comes out is certain.
          expect(made.ok ? made.outputs : made.code).toEqual(wanted.ok ? wanted.outputs : wanted.code)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
