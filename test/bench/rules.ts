// `npm run bench -- rules [--json] [--quick]`: ten rules over eight facts, against other engines and hand-written code.
import { compileRuleSet } from '../../packages/rules/src/index.ts'
import { checksByClosures } from './rules/closures.ts'
import { type DossierFacts, factSets } from './rules/fact-sets.ts'
import { RULE_SET } from './rules/rule-set.ts'
import { type Contestant, InvalidRun, sideBySide } from './side-by-side/compare.ts'
import { ensurePeerPackages } from './side-by-side/peer-packages.ts'

const BENCH = 'rules'
const UNIT = 'fact sets/s'
const GOAL = 0.9
/** Closures that are not so many times quicker than json-rules-engine are not what a good programmer writes. */
const LEAST_LEAD = 200

ensurePeerPackages()
const { jsonLogicEngine } = await import('./rules/json-logic-engine.ts')
const { jsonRulesEngine } = await import('./rules/json-rules-engine.ts')
const { zenEngine } = await import('./rules/zen-engine.ts')

const sets = factSets(100_000)
const compiled = compileRuleSet(RULE_SET)
const zen = zenEngine(RULE_SET)
const runJsonRulesEngine = jsonRulesEngine(RULE_SET)

const medians = await sideBySide({
  bench: BENCH,
  unit: UNIT,
  subject: oneByOne('motcua', (facts) => compiled.decide(facts).rows),
  peers: [
    oneByOne('closures', checksByClosures),
    oneByOne('json-logic-engine', jsonLogicEngine(RULE_SET)),
    { name: 'zen-engine', work: () => zen.checksOfAll(sets) },
    {
      name: 'json-rules-engine',
      work: async () => {
        const results: (readonly string[])[] = []
        for (const facts of sets) results.push(await runJsonRulesEngine(facts))
        return results
      },
    },
  ],
  goals: { closures: GOAL },
})
zen.dispose()

// What a trace costs, which says why each rule holds or not: a tenth of the sets is enough for that.
await sideBySide({
  bench: BENCH,
  unit: UNIT,
  subject: oneByOne('motcua-traced', (facts) => compiled.explain(facts).decision.rows, sets.slice(0, 10_000)),
  peers: [oneByOne('motcua', (facts) => compiled.decide(facts).rows)],
})

const lead = (medians.get('closures') ?? 0) / (medians.get('json-rules-engine') ?? 0)
if (lead < LEAST_LEAD)
  throw new InvalidRun(
    `The closures are ${Math.round(lead)} × json-rules-engine and should be ${LEAST_LEAD} or more: the run is not fair.`,
  )

function oneByOne(name: string, decide: (facts: DossierFacts) => readonly string[], some = sets): Contestant {
  const results: (readonly string[])[] = some.map(() => [])
  return {
    name,
    work: () => {
      some.forEach((facts, i) => {
        results[i] = decide(facts)
      })
      return results
    },
  }
}
