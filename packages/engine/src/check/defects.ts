import type { FlowNode } from '@motcua/spec'
import type { Model } from '../model.ts'
import type { Rejection } from '../rejection.ts'
import { components } from './components.ts'
import { isPutOff } from './deed.ts'
import type { Sights } from './explore.ts'
import type { Refusal } from './mover.ts'
import type { Done, Position } from './position.ts'

/** What can be wrong with a flow as it goes. */
export type DefectCode =
  /** A join waits for branches that cannot come. */
  | 'deadlock'
  /** A branch reached a granted end and left another waiting at a join. */
  | 'leftOver'
  /** A branch arrives at a join that nobody awaits. */
  | 'unawaitedArrival'
  /** Work per item is begun while it is under way. */
  | 'begunTwice'
  /** There is no edge to follow. */
  | 'noWayOn'
  /** One command would go round for ever. */
  | 'endlessLoop'
  /** A decision comes to nothing, and nothing is drawn for that. */
  | 'decisionFails'
  /** Each round adds branches. */
  | 'branchesPileUp'
  /** From somewhere on no end can be reached. */
  | 'neverEnds'

/** One way to a defect, and how it shows: the engine refuses the last deed, or the dossier is open and always will be. */
export interface Evidence {
  readonly play: readonly Done[]
  readonly refusal: Rejection | undefined
}

export interface Defect {
  readonly code: DefectCode
  readonly node: string
  /** Branches that never come, of a deadlock. */
  readonly lacking?: number
  /** Short ones first. */
  readonly evidence: readonly Evidence[]
}

/** Ways to the same defect that are tried before others are looked for. */
const MOST_EVIDENCE = 6

/** What an exploration found, each defect once. */
export function defectsOf(exploration: Sights, model: Model): readonly Defect[] {
  const found = [
    ...exploration.refusals.flatMap((refusal) => defectOf(refusal, model)),
    ...(exploration.isWhole ? lostIn(exploration).map((at) => lostAt(at)) : []),
    ...exploration.piles.map((at) => pileAt(at)),
  ]
  const byPlace = new Map<string, Defect>()
  for (const defect of found) {
    const place = `${defect.code} ${defect.node}`
    const known = byPlace.get(place)
    if (known === undefined) byPlace.set(place, defect)
    else if (known.evidence.length < MOST_EVIDENCE) {
      byPlace.set(place, { ...known, evidence: [...known.evidence, ...defect.evidence] })
    }
  }
  return [...byPlace.values()]
}

function defectOf({ at, done, attempt }: Refusal, { steps }: Model): readonly Defect[] {
  const { rejection, events, state } = attempt
  const evidence = [{ play: [...playTo(at), done], refusal: rejection }]
  const where = rejection?.where.split(' ')[0] ?? ''
  switch (rejection?.code) {
    case 'stuck': {
      const [join, under] = Object.entries(state?.joins ?? {}).find(([, { arrived }]) => arrived > 0) ?? []
      const lacking = under === undefined ? 1 : under.expected - under.arrived
      const isLeft = enteredSince([...playTo(at), done]).some((id) => isGrantedEnd(steps.get(id)?.node))
      return [{ code: isLeft ? 'leftOver' : 'deadlock', node: join ?? where, lacking, evidence }]
    }
    case 'noWay': {
      const node = steps.get(where)?.node
      if (node !== undefined && 'mode' in node && node.mode === 'join') {
        const isArrival = !events.some((event) => event.type === 'NodeEntered' && event.node === where)
        return [{ code: isArrival ? 'unawaitedArrival' : 'noWayOn', node: where, evidence }]
      }
      const isTwice = node !== undefined && 'each' in node && state?.items?.[where] !== undefined
      return [{ code: isTwice ? 'begunTwice' : 'noWayOn', node: where, evidence }]
    }
    case 'tooManyMoves':
      return [{ code: 'endlessLoop', node: where, evidence }]
    case 'decisionFailed':
      return [{ code: 'decisionFails', node: where, evidence }]
    default:
      return []
  }
}

/** The nodes that were entered since the dossier last began anew: was filed, interrupted or reopened. */
function enteredSince(play: readonly Done[]): readonly string[] {
  const from = play.findLastIndex(({ deed: { does } }) => does === 'interrupt' || does === 'reopen')
  return play.slice(Math.max(from, 0)).flatMap(({ entered }) => entered)
}

function isGrantedEnd(node: FlowNode | undefined): boolean {
  return node?.kind === 'end' && node.result === 'granted'
}

/** Everything that was done up to a position. */
function playTo(at: Position): readonly Done[] {
  const play: Done[] = []
  for (let { before } = at; before !== undefined; before = before.position.before) play.push(before.done)
  return play.reverse()
}

function pileAt(at: Position): Defect {
  return { code: 'branchesPileUp', node: grownAt(at), evidence: [standing(at)] }
}

/** The node at which more is open than where the round began. */
function grownAt(at: Position): string {
  let most = at.things[0]
  for (const thing of at.things) {
    if (most === undefined || (at.counts.get(thing.key) ?? 0) > (at.counts.get(most.key) ?? 0)) most = thing
  }
  return most?.node ?? ''
}

function lostAt(at: Position): Defect {
  return { code: 'neverEnds', node: at.things[0]?.node ?? '', evidence: [standing(at)] }
}

function standing(at: Position): Evidence {
  return { play: playTo(at), refusal: undefined }
}

/**
 * The first position of each group that leads only to itself and to no end. One at which everything is refused is told of
 * so. That the applicant may withdraw is no way out.
 */
function lostIn({ positions, piles }: Sights): readonly Position[] {
  const next = (at: Position) => at.leads.flatMap(({ to, by }) => (by === undefined ? [] : [to]))
  const groups = components(positions, next)
  return groups.flatMap((members) => {
    const inside = new Set(members)
    const isLast = members.every((at) => next(at).every((to) => inside.has(to)))
    const goesOn = members.some((at) => next(at).length > 0)
    if (!isLast || !goesOn || members.some((at) => at.state?.status === 'ended' || piles.includes(at))) return []
    const [first] = members.filter(({ things }) => !things.some(isPutOff)).sort((a, b) => a.depth - b.depth)
    return first === undefined ? [] : [first]
  })
}
