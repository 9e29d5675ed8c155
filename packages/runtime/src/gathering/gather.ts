import type { Json } from '@motcua/engine'
import { compileCondition } from '@motcua/rules'
import { type Askable, askFor, KnownFacts } from './ask-for.ts'
import type { Questions } from './questions.ts'

/**
 * What registries say that the rules of a node need. Afterwards the rules decide as they would if every registry had been
 * asked: a fact that was not asked for could not have changed it.
 *
 * @param askable the facts that may be asked for, and how. What `ask` throws ends the gathering.
 */
export async function gather(
  questions: Questions,
  known: Readonly<Record<string, Json>>,
  askable: ReadonlyMap<string, Askable>,
): Promise<Readonly<Record<string, Json>>> {
  const facts = new KnownFacts(known, askable)
  const put = new Set<string>()
  for (let next = questions(facts.all(), put); next !== undefined; next = questions(facts.all(), put)) {
    put.add(next.id)
    await askFor(next.condition, compileCondition(next.condition), facts)
  }
  return facts.gathered
}
