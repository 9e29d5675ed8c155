import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeText } from './diff/change.ts'
import { diffSpecs } from './diff/diff-specs.ts'
import { pointer } from './json-pointer.ts'
import { lintSpec } from './lint/lint-spec.ts'
import { parseSpec } from './parse/parse-spec.ts'
import { referencedFields } from './references.ts'
import { wholeSpec, wholeSpecJson } from './whole-spec.fixture.ts'

const places: string[] = []
const collect = (value: unknown, where: string) => {
  places.push(where)
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) collect(member, pointer(where, key))
}
collect(wholeSpec, '')
/** Where the schema looks away (conditions, decisions), and the names of things. */
const open = places.filter((where) =>
  /\/(when|table|rules)(\/|$)|\/(form|role|to|from|join|outcome|decision|field|of|list|counts|fact|while)(\/\d+)?$/.test(
    where,
  ),
)

/** Values that make specs which still parse more often than not: ids of other things, conditions, half-made decisions. */
const piece = fc.oneof(
  fc.constantFrom('appraise', 'needsVerification', 'verify', 'lease', 'decree', 'x', '', 3, 0.5, true, null, [], {}),
  fc.constantFrom<unknown>(
    { all: [] },
    { fact: 'x', operator: 'odd', value: 1 },
    { rows: 3 },
    {
      rows: [null],
      outputs: [null, { id: 'feeAmount', type: 'integer' }],
      inputs: [null, { fact: 'x' }],
      hitPolicy: 'x',
    },
    { sameDay: true },
    { vi: 'a', en: 'b' },
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

const edits = fc.oneof(
  fc.array(fc.tuple(fc.constantFrom(...open), piece), { minLength: 1, maxLength: 3 }),
  fc.tuple(fc.tuple(fc.constantFrom(...places.slice(1)), piece)),
)

describe('a draft full of mistakes', () => {
  it('is linted, compared and searched without an exception, whatever parses', () => {
    let parsedOnes = 0
    fc.assert(
      fc.property(edits, (made) => {
        const draft = wholeSpecJson()
        for (const [where, value] of made) put(draft, where, value)
        const parsed = parseSpec(draft)
        if (!parsed.ok) return
        parsedOnes += 1
        expect(Array.isArray(lintSpec(parsed.spec, { today: '2026-01-01' }))).toBe(true)
        for (const change of diffSpecs(wholeSpec, parsed.spec)) {
          expect(changeText(change).vi).not.toContain('undefined')
          const { before, after } = change.words
          if (change.kind === 'changed') expect(before).not.toEqual(after)
        }
        expect(diffSpecs(parsed.spec, parsed.spec)).toEqual([])
        expect(Array.isArray(referencedFields(parsed.spec))).toBe(true)
      }),
      { numRuns: 500 },
    )
    // About a hundred parse; far fewer would mean that nothing is tried.
    expect(parsedOnes).toBeGreaterThan(30)
  })
})

function put(draft: ReturnType<typeof wholeSpecJson>, where: string, value: unknown) {
  const steps = where.split('/').slice(1)
  const last = steps.pop() ?? ''
  let at = draft
  for (const step of steps) at = typeof at === 'object' && at !== null ? at[step] : undefined
  if (typeof at === 'object' && at !== null) at[last] = value
}
