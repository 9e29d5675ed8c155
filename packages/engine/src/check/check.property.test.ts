import type { Spec } from '@motcua/spec'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectPlayable } from './check.fixture.ts'
import { type CheckResult, checkSpec } from './check-spec.ts'
import { type Block, block, type Drawn, drawnFrom, type Slip, slip, specOfDrawing } from './generated-flows.fixture.ts'
import { type Judgement, judge } from './token-game.fixture.ts'

const slips = fc.array(slip, { maxLength: 2 })

/** Whether the check says that a flow is unsound; a decision that fails says nothing of its way. */
function isUnsound({ findings }: CheckResult): boolean {
  return findings.some(({ code, severity }) => {
    return severity === 'error' && code !== 'decisionFails' && code !== 'neverReached'
  })
}

function holdsDecision(whole: Block): boolean {
  if (whole.kind === 'decision') return true
  if ('body' in whole) return holdsDecision(whole.body)
  return 'blocks' in whole && whole.blocks.some(holdsDecision)
}

/** Runs a property and sees to it that both verdicts came up, each often enough. */
function assertBoth(numRuns: number, verdictOf: (block: Block, slips: readonly Slip[]) => boolean | undefined): void {
  const verdicts = { sound: 0, unsound: 0 }
  fc.assert(
    fc.property(block, slips, (whole, wrong) => {
      const verdict = verdictOf(whole, wrong)
      if (verdict !== undefined) verdicts[verdict ? 'unsound' : 'sound'] += 1
    }),
    { numRuns },
  )
  expect(verdicts.sound).toBeGreaterThan(numRuns / 5)
  expect(verdicts.unsound).toBeGreaterThan(numRuns / 10)
}

/**
 * Brute force that answers a condition anew each time does not see a circle on which nobody can change the answer ([N16]); with
 * answers given once for all it has to.
 */
function expectSame(
  result: CheckResult,
  judgement: ReadonlySet<string>,
  { facts, lists }: Drawn,
  { flow }: Spec,
): void {
  const isWrong = judgement.size > 0
  const isCirclingAlone = !isWrong && isUnsound(result) && result.findings.every(({ code }) => code === 'neverEnds')
  if (!isCirclingAlone) expect(isUnsound(result)).toBe(isWrong)
  else
    expect(mixtures([...facts, ...lists]).some((answers) => judge(flow, answers)?.has('neverEnds') === true)).toBe(true)
}

test('[N20] brute force says the same of generated flows and of what slips make of them; every defect plays', () => {
  assertBoth(400, (whole, wrong) => {
    const drawn = drawnFrom(whole)
    const spec = specOfDrawing(drawn, wrong)
    const judgement = judge(spec.flow)
    if (judgement === undefined) return undefined
    const result = checkSpec(spec)
    expect(result.decided).toBe(true)
    expectSame(result, judgement, drawn, spec)
    if (wrong.length === 0) expect(judgement.size).toBe(0)
    expectPlayable(spec, result)
    return judgement.size > 0
  })
})

test('[N20] and so it does where only one order is looked at, as in large flows', () => {
  let undecided = 0
  assertBoth(300, (whole, wrong) => {
    const drawn = drawnFrom(whole)
    const spec = specOfDrawing(drawn, wrong)
    const judgement = judge(spec.flow)
    if (judgement === undefined) return undefined
    const result = checkSpec(spec, { exact: -1, reduced: 400_000, wandering: -1, whole: 0 })
    const isWrong = judgement.size > 0
    // What cannot be played in this one order is suspected at least.
    if (result.decided) expectSame(result, judgement, drawn, spec)
    else expect(result.findings.some(({ severity }) => severity === 'warning')).toBe(true)
    undecided += result.decided ? 0 : 1
    return isWrong
  })
  expect(undecided).toBeLessThan(10)
})

test('[N20] and so it does where a join that is full ends the dossier', () => {
  const verdicts = { sound: 0, unsound: 0 }
  const ways = fc.constantFrom(undefined, { exact: -1, reduced: 400_000, wandering: -1, whole: 0 })
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 4 }), slips, ways, (blocks, wrong, efforts) => {
      const drawn = drawnFrom({ kind: 'parallel', blocks })
      const spec = specOfDrawing(drawn, [{ kind: 'otherEnd', one: 0, other: 0 }, ...wrong])
      const judgement = judge(spec.flow)
      if (judgement === undefined) return
      const result = checkSpec(spec, efforts)
      if (efforts === undefined) expect(result.decided).toBe(true)
      if (!result.decided) return
      expectSame(result, judgement, drawn, spec)
      expectPlayable(spec, result)
      verdicts[judgement.size > 0 ? 'unsound' : 'sound'] += 1
    }),
    { numRuns: 400 },
  )
  expect(verdicts.sound).toBeGreaterThan(40)
  expect(verdicts.unsound).toBeGreaterThan(40)
})

test('[N21] brute force over every mixture of facts says the same where conditions share them', () => {
  assertBoth(300, (whole, wrong) => {
    if (holdsDecision(whole)) return undefined
    const drawn = drawnFrom(whole, 2)
    const spec = specOfDrawing(drawn, wrong, true)
    const judgements = mixtures([...drawn.facts, ...drawn.lists]).map((facts) => judge(spec.flow, facts))
    if (judgements.includes(undefined)) return undefined
    const isWrong = judgements.some((judgement: Judgement) => judgement !== undefined && judgement.size > 0)
    const result = checkSpec(spec)
    expect(result.decided).toBe(true)
    expect(isUnsound(result)).toBe(isWrong)
    return isWrong
  })
})

test('[N22] a flow of up to 60 nodes is decided', () => {
  let large = 0
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 2, maxLength: 6 }),
      fc.constantFrom('sequence', 'parallel'),
      (blocks, kind) => {
        const spec = specOfDrawing(drawnFrom({ kind, blocks }))
        const nodes = Object.keys(spec.flow.nodes).length
        fc.pre(nodes <= 60)
        large += nodes > 40 ? 1 : 0
        const result = checkSpec(spec)
        expect(result.decided).toBe(true)
        expect(isUnsound(result)).toBe(false)
      },
    ),
    { numRuns: 80 },
  )
  expect(large).toBeGreaterThan(5)
})

function mixtures(facts: readonly string[]): readonly Readonly<Record<string, boolean>>[] {
  return facts.reduce<readonly Readonly<Record<string, boolean>>[]>(
    (all, fact) => all.flatMap((one) => [true, false].map((value) => ({ ...one, [fact]: value }))),
    [{}],
  )
}
