import { describe, expect, it } from 'vitest'
import { valueAt } from '../json-pointer.ts'
import { parseSpec } from '../parse/parse-spec.ts'
import type { Problem } from '../problem.ts'
import { wholeSpecJson } from '../whole-spec.fixture.ts'
import { type Draft, edge } from './break-spec.fixture.ts'
import { brokenContents } from './broken-contents.fixture.ts'
import { brokenFlows } from './broken-flows.fixture.ts'
import { brokenNodes } from './broken-nodes.fixture.ts'
import { brokenScenarios, playedScenarios } from './broken-scenarios.fixture.ts'
import { brokenTimes } from './broken-times.fixture.ts'
import { inOrder } from './in-order.fixture.ts'
import { lintContextOf } from './lint-rule.ts'
import { lintRules, lintSpec } from './lint-spec.ts'

const broken = [...brokenFlows, ...brokenNodes, ...brokenTimes, ...brokenContents, ...brokenScenarios]

function problemsOf(spec: Draft): readonly Problem[] {
  const parsed = parseSpec(spec)
  return parsed.ok ? lintSpec(parsed.spec, { today: '2026-01-01' }) : parsed.problems
}

describe('lintSpec', () => {
  it('finds nothing in the whole spec', () => {
    expect(problemsOf(wholeSpecJson())).toEqual([])
  })

  it.each(broken)('finds exactly %s', (code, breakIt) => {
    const spec = wholeSpecJson()
    breakIt(spec)
    const found = problemsOf(spec)
    expect([...new Set(found.map((problem) => problem.code))]).toEqual([code])
    for (const { where, message, remedy } of found) {
      expect(valueAt(spec, where), where).toBeDefined()
      for (const words of [message.vi, message.en, remedy.vi, remedy.en]) expect(words.length).toBeGreaterThan(5)
    }
  })

  it('has for every rule a spec that breaks it', () => {
    const fired = new Set<string>()
    for (const [, breakIt] of broken) {
      const draft = wholeSpecJson()
      breakIt(draft)
      const parsed = parseSpec(draft)
      if (!parsed.ok) continue
      const context = lintContextOf(parsed.spec, { today: '2026-01-01' })
      for (const [name, rule] of Object.entries(lintRules)) if (rule(context).length > 0) fired.add(name)
    }
    expect([...fired].sort()).toEqual(Object.keys(lintRules).sort())
  })

  it.each([...inOrder, ...playedScenarios])('finds nothing where %s', (_, change) => {
    const spec = wholeSpecJson()
    change(spec)
    expect(problemsOf(spec)).toEqual([])
  })

  it('asks no pattern of what scenarios answer: it may explode', () => {
    const spec = wholeSpecJson()
    spec.data.properties.shopName.pattern = '^(a+)+$'
    const answers = { shopName: `${'a'.repeat(50)}!` }
    const given = { filedAt: '2026-03-03T09:00', channel: 'counter', answers }
    // biome-ignore lint/suspicious/noThenProperty: a scenario's own word, and it is never awaited.
    spec.scenarios.push({ id: 'story', title: { vi: 'Chữ', en: 'Text' }, given, when: [], then: {} })
    expect(problemsOf(spec).map(({ code }) => code)).toEqual(['explodingPattern'])
  })

  it('gives an example where rows overlap or miss a case', () => {
    const spec = wholeSpecJson()
    spec.decisions.fee.table.rows.pop()
    expect(problemsOf(spec)[0]).toMatchObject({ code: 'gap', where: '/decisions/fee/table/rows' })
    expect(problemsOf(spec)[0]?.example).toBeDefined()
  })

  it('says the longest way, and does not mix units', () => {
    const spec = wholeSpecJson()
    spec.deadline.committed.amount = 3
    expect(problemsOf(spec)[0]?.message.en).toContain('4 working days (Appraisal → Assign the tax code → Verify)')
    for (const id of ['appraise', 'register', 'assignTaxCode', 'verify']) {
      spec.flow.nodes[id].allotted = { amount: 90, unit: 'working-hours' }
    }
    expect(problemsOf(spec)).toEqual([])
  })

  it('does not judge the dates of law without a day, and survives drafts that are full of mistakes', () => {
    const spec = wholeSpecJson()
    spec.legal.decree.to = '2025-12-31'
    expect(lintSpec(spec)).toEqual([])
    spec.decisions.fee.table = { rows: 3 }
    spec.flow.nodes.begin.form = 'nothing'
    edge(spec, 'e13').when = { all: 7 }
    expect(problemsOf(spec).length).toBeGreaterThan(2)
  })
})
