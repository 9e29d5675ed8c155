// `npm run bench -- engine [--json] [--quick]`: a dossier from filing to its end, in memory, against other engines and a
// hand-written loop; then what an open dossier weighs, and how reading a spec grows with the flow.
import { measureGrowth } from './engine/growth.ts'
import { loopStages, playLoop } from './engine/loop.ts'
import { playSubject, subjectStages } from './engine/subject.ts'
import { weighDossiers } from './engine/weight.ts'
import { type Course, courseOf } from './engine/work.ts'
import { type Comparison, type Contestant, InvalidRun, printComparison, takeTurns } from './side-by-side/compare.ts'
import { ensurePeerPackages } from './side-by-side/peer-packages.ts'

const BENCH = 'engine'
const GOAL = 0.7
/** A loop that is not so many times quicker than bpmn-engine is not what a good programmer writes. */
const LEAST_LEAD = 1_200

ensurePeerPackages()
const { openBpmnDossier, playBpmnEngine } = await import('./engine/bpmn-engine.ts')
const { playXstate } = await import('./engine/xstate.ts')

const areas = Array.from({ length: 5_000 }, (_, i) => (i * 37) % 100)

const withPeople: Comparison = {
  bench: BENCH,
  unit: 'dossiers/s',
  subject: oneByOne('dossier', playSubject),
  peers: [oneByOne('loop', playLoop)],
  goals: { loop: GOAL },
}
/** Those who know neither deadlines nor people are held to the course alone, and do less. */
const courseAlone: Comparison = {
  ...withPeople,
  subject: oneByOne('dossier', (area) => courseOf(playSubject(area))),
  peers: [
    oneByOne('xstate', playXstate),
    {
      name: 'bpmn-engine',
      work: async () => {
        const courses: Course[] = []
        for (const area of areas.slice(0, 10)) courses.push(await playBpmnEngine(area))
        return courses
      },
    },
  ],
}
const comparisons = [withPeople, courseAlone]
/*
 * Dossiers at every stage are there all the while with their histories, as in any office. With each of them gone before the next begins, every
 * collection of garbage would throw away what was compiled for their shapes, of both sides.
 */
const office = areas.slice(0, 20).map((area) => ({ subject: subjectStages(area), loop: loopStages(area) }))
const medians = await takeTurns(comparisons)
if (office.some(({ subject, loop }) => subject.stages.length !== loop.stages.length))
  throw new InvalidRun('The offices differ.')
comparisons.forEach((comparison, i) => {
  printComparison(comparison, medians[i] ?? new Map())
})

weighDossiers(BENCH, Buffer.byteLength(await openBpmnDossier(20)))
await measureGrowth(BENCH)

const lead = (medians[0]?.get('loop') ?? 0) / (medians[1]?.get('bpmn-engine') ?? 0)
if (lead < LEAST_LEAD)
  throw new InvalidRun(
    `The loop is ${Math.round(lead)} × bpmn-engine and should be ${LEAST_LEAD} or more: the run is not fair.`,
  )

function oneByOne(name: string, play: (area: number) => Course): Contestant {
  return { name, work: () => areas.map(play) }
}
