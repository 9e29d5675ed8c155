// `npm run bench -- engine [--json] [--quick]`: a dossier from filing to its end, in memory, against other engines and a
// hand-written loop; then what an open dossier weighs, and how reading a spec grows with the flow.
import { measureGrowth } from './engine/growth.ts'
import { playLoop } from './engine/loop.ts'
import { playSubject } from './engine/subject.ts'
import { weighDossiers } from './engine/weight.ts'
import type { Outcome } from './engine/work.ts'
import { type Contestant, InvalidRun, sideBySide } from './side-by-side/compare.ts'
import { ensurePeerPackages } from './side-by-side/peer-packages.ts'

const BENCH = 'engine'
const GOAL = 0.7
/** A loop that is not so many times quicker than bpmn-engine is not what a good programmer writes. */
const LEAST_LEAD = 1_200

ensurePeerPackages()
const { openBpmnDossier, playBpmnEngine } = await import('./engine/bpmn-engine.ts')
const { playXstate } = await import('./engine/xstate.ts')

const areas = Array.from({ length: 5_000 }, (_, i) => (i * 37) % 100)

const medians = await sideBySide({
  bench: BENCH,
  unit: 'dossiers/s',
  subject: oneByOne('dossier', playSubject),
  peers: [
    oneByOne('loop', playLoop),
    oneByOne('xstate', playXstate),
    {
      name: 'bpmn-engine',
      work: async () => {
        const outcomes: Outcome[] = []
        for (const area of areas.slice(0, 10)) outcomes.push(await playBpmnEngine(area))
        return outcomes
      },
    },
  ],
  goals: { loop: GOAL },
})

weighDossiers(BENCH, Buffer.byteLength(await openBpmnDossier(20)))
await measureGrowth(BENCH)

const lead = (medians.get('loop') ?? 0) / (medians.get('bpmn-engine') ?? 0)
if (lead < LEAST_LEAD)
  throw new InvalidRun(
    `The loop is ${Math.round(lead)} × bpmn-engine and should be ${LEAST_LEAD} or more: the run is not fair.`,
  )

function oneByOne(name: string, play: (area: number) => Outcome): Contestant {
  return { name, work: () => areas.map(play) }
}
