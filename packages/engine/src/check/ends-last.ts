import type { Thing } from './deed.ts'
import type { Filling, Independence, Standing } from './independence.ts'
import type { Tried } from './mover.ts'

/** What was tried with a branch. */
export interface Tries {
  readonly thing: Thing
  readonly moves: readonly Tried[]
  readonly standing: Standing
}

/** A branch that can only end the dossier, or arrive at a join that ends it when it is full: at once (`steps` 1) or by further joins. */
interface Filler extends Filling {
  readonly tries: Tries
}

/**
 * Which of several branches have to be moved now. Where a full join ends the dossier, arriving there lets others do less: it comes
 * last, and branches that arrive at the same join are as good as one. Nothing is lost, since what others do they can do before.
 *
 * @param isNews whether a move leads to a position that nobody has come to
 */
export function endsLast(
  tried: readonly Tries[],
  independence: Independence,
  isNews: (move: Tried) => boolean,
): readonly Tries[] {
  const fillers = tried.flatMap((tries) => fillerOf(tries, independence) ?? [])
  const endings = tried.filter(({ moves }) => moves.every(isEnding))
  const rest = tried.filter((tries) => !endings.includes(tries) && !fillers.some((filler) => filler.tries === tries))
  const oneEach = [...new Map(fillers.toReversed().map((filler) => [filler.join, filler])).values()]
  const inner = oneEach.filter(({ steps }) => steps > 1)
  if (rest.length + inner.length === 0) return [...endings, ...oneEach.slice(0, 1).map(({ tries }) => tries)]
  const goesOnElsewhere = rest.some(({ moves }) =>
    moves.some((move) => independence.fillingOf(move) === undefined && !isEnding(move) && isNews(move)),
  )
  return [...endings, ...rest, ...(goesOnElsewhere ? [] : inner.map(({ tries }) => tries))]
}

function fillerOf(tries: Tries, independence: Independence): Filler | undefined {
  if (tries.standing === 'bound') return undefined
  const fillings = tries.moves.filter((move) => !isEnding(move)).map((move) => independence.fillingOf(move))
  const [first] = fillings
  if (first === undefined || fillings.some((filling) => filling?.join !== first.join)) return undefined
  return { tries, ...first }
}

function isEnding({ attempt: { rejection, state } }: Tried): boolean {
  return rejection === undefined && state?.status === 'ended'
}
