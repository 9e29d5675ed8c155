import type { Json } from '@motcua/rules'
import type { Answers } from '@motcua/spec'
import type { DossierState } from '../state.ts'
import type { Deed } from './deed.ts'
import type { FactSources } from './fact-sources.ts'

/** Different ways of filling in one form that are tried. */
const MOST_FILLINGS = 400

/**
 * What a deed may bring along of the facts that are followed: every mixture of their values that its forms take. One
 * without any where it brings none of them; undefined where there are too many.
 */
export type Fillings = (deed: Deed, state: DossierState | undefined) => readonly (Answers | undefined)[] | undefined

export function fillingsOf(sources: FactSources, followed: readonly string[]): Fillings {
  return (deed, state) => {
    const all = allFillings(sources, deed, state, followed)
    return all === undefined || all.length > MOST_FILLINGS ? undefined : all
  }
}

/** Facts that are answered once and never anew, wherever a form asks for them first; nothing is left out without need. */
export function steadyFillingsOf(sources: FactSources, followed: readonly string[]): Fillings {
  return (deed, state) => {
    const open = followed.filter((fact) => !Object.hasOwn(factsOf(state), fact))
    const all = allFillings(sources, deed, state, open)
    const most = Math.max(...(all ?? []).map(sizeOf))
    return all?.filter((filling) => sizeOf(filling) === most).slice(0, MOST_FILLINGS)
  }
}

function allFillings(
  sources: FactSources,
  deed: Deed,
  state: DossierState | undefined,
  followed: readonly string[],
): readonly (Answers | undefined)[] | undefined {
  const source = sources.of(deed)
  const registry = deed.does === 'file' ? sources.registry : []
  const brought = followed.filter((fact) => source.fields.includes(fact) || registry.includes(fact))
  if (brought.length === 0) return NOTHING
  let mixtures: readonly Answers[] = [{}]
  for (const fact of brought) {
    mixtures = mixtures.flatMap((mixture) => ways(sources.values(fact), mixture, fact))
    if (mixtures.length > MOST_FILLINGS * 8) return undefined
  }
  const facts = factsOf(state)
  const taken = mixtures.filter((mixture) => {
    const left = brought.filter((fact) => source.fields.includes(fact) && !Object.hasOwn(mixture, fact))
    return sources.fits(source, mixture, left, facts)
  })
  // What is filled in as it stands already, and what is left out, come to the same.
  const different = new Map(
    taken.map((mixture) => {
      const after = { ...facts, ...mixture }
      return [JSON.stringify(brought.map((fact) => after[fact] ?? null)), mixture]
    }),
  )
  return [...different.values()]
}

function factsOf(state: DossierState | undefined): Answers {
  return { ...state?.answers, ...state?.outputs }
}

function sizeOf(filling: Answers | undefined): number {
  return Object.keys(filling ?? {}).length
}

const NOTHING = [undefined]

/** Each value, and leaving it out. */
function ways(values: readonly Json[], mixture: Answers, fact: string): readonly Answers[] {
  return [...values.map((value) => ({ ...mixture, [fact]: value })), mixture]
}
