import type { InputText } from '@motcua/engine/commit'
import type { Append } from '../store/history-port.ts'
import type { Store } from '../store/port.ts'
import { firstAnswer } from './first-answer.ts'
import type { Models } from './models.ts'
import { type Addressed, type Plan, planCommand, type SealedPlan, sealPlan } from './plan.ts'
import type { CommandAnswer } from './request.ts'
import type { Surroundings } from './surroundings.ts'
import type { SurroundingsKeeper } from './surroundings-keeper.ts'
import type { Tip, TipCache } from './tip-cache.ts'

/** A request whose sender waits. */
export interface Waiting extends Addressed {
  readonly resolve: (answer: CommandAnswer) => void
  readonly reject: (error: unknown) => void
  tries: number
  settled?: true
}

/** One batch: looked up together, decided one after the other, stored together, answered when durable. */
export class BatchRun {
  readonly #store: Store
  readonly #models: Models
  readonly #tips: TipCache
  readonly #keeper: SurroundingsKeeper
  readonly #now: number
  /** To be run once more: lost a race, or repeats a key of this batch. */
  readonly #again: Waiting[] = []
  /** Answers that hold only if everything they were decided on becomes durable. */
  readonly #answers: { readonly waiting: Waiting; readonly dossier: string; readonly answer: CommandAnswer }[] = []

  constructor(store: Store, models: Models, tips: TipCache, keeper: SurroundingsKeeper, now: number) {
    this.#store = store
    this.#models = models
    this.#tips = tips
    this.#keeper = keeper
    this.#now = now
  }

  /** Resolves to the requests that have to be run again. */
  async run(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const fresh = await this.#withoutRepeated(this.#firstOfEachKey(batch))
    const dossiers = new Set(fresh.map(({ dossier }) => dossier))
    const [around, tips] = await Promise.all([this.#keeper.at(this.#now), this.#tips.load(dossiers)])
    await this.#models.load(specHashes(fresh, tips))
    const { plans, refused } = this.#decide(fresh, tips, around)
    await this.#refuse(refused)
    const numbers = await this.#number(plans)
    const sealed = this.#seal(plans, tips, around, numbers)
    await this.#append(sealed, around)
    for (const { waiting, answer } of this.#answers) settle(waiting, answer)
    return this.#again
  }

  /** A key that occurs twice in the batch waits for the first. */
  #firstOfEachKey(batch: readonly Waiting[]): readonly Waiting[] {
    const seen = new Set<string>()
    return batch.filter((waiting) => {
      const isFirst = !seen.has(waiting.key)
      seen.add(waiting.key)
      if (!isFirst) this.#again.push(waiting)
      return isFirst
    })
  }

  /**
   * Nearly every key is new, and the store takes none twice. So a request is looked up only when it comes here again or is
   * refused: one that was done before is one or the other.
   */
  async #withoutRepeated(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const tried = batch.filter(({ tries }) => tries > 0)
    if (tried.length === 0) return batch
    const open = new Set(await this.#answerRepeated(tried))
    return batch.filter((waiting) => waiting.tries === 0 || open.has(waiting))
  }

  /** Answers what was done before; the rest comes back. */
  async #answerRepeated(batch: readonly Waiting[]): Promise<readonly Waiting[]> {
    const places = await this.#store.histories.findKeys(batch.map(({ key }) => key))
    const fresh: Waiting[] = []
    for (const [index, waiting] of batch.entries()) {
      const place = places[index]
      if (place === undefined) {
        fresh.push(waiting)
        continue
      }
      const { dossier } = waiting.request
      if ('specHash' in dossier) await this.#models.load([dossier.specHash])
      settle(waiting, await firstAnswer(this.#store.histories, this.#models, waiting.request, place))
    }
    return fresh
  }

  #decide(fresh: readonly Waiting[], tips: ReadonlyMap<string, Tip>, around: Surroundings): Decided {
    const plans: WaitingPlan[] = []
    const refused = new Map<Waiting, CommandAnswer>()
    const states = new Map([...tips].map(([dossier, { state }]) => [dossier, state]))
    for (const waiting of fresh) {
      const { dossier } = waiting
      const planned = planCommand(waiting, states.get(dossier), this.#models, around, this.#now)
      if (planned.ok) {
        states.set(dossier, planned.plan.state)
        plans.push({ waiting, plan: planned.plan })
      } else refused.set(waiting, planned.answer)
    }
    return { plans, refused }
  }

  /** Gives refusals, but not to what was done before and is refused because of that. */
  async #refuse(refused: ReadonlyMap<Waiting, CommandAnswer>): Promise<void> {
    if (refused.size === 0) return
    const open = new Set(await this.#answerRepeated([...refused.keys()].filter(({ tries }) => tries === 0)))
    for (const [waiting, answer] of refused) {
      if (waiting.tries === 0 && !open.has(waiting)) continue
      const { dossier } = waiting
      if (this.#mayBeOld(waiting, dossier)) this.#again.push(waiting)
      else this.#answers.push({ waiting, dossier, answer })
    }
  }

  /** A refusal on what this process remembers, where others write too, is looked at once more on what is stored. */
  #mayBeOld(waiting: Waiting, dossier: string): boolean {
    if (!this.#store.shared || waiting.tries > 0) return false
    this.#tips.drop(dossier)
    return true
  }

  /** Only what was accepted gets a number; those of one unit and day are reserved together. */
  async #number(plans: readonly WaitingPlan[]): Promise<ReadonlyMap<Plan, number>> {
    const groups = new Map<string, { readonly unit: string; readonly day: string; readonly plans: Plan[] }>()
    for (const { plan } of plans) {
      if (plan.numbered === undefined) continue
      const { unit, day } = plan.numbered
      const group = groups.get(`${day} ${unit}`) ?? { unit, day, plans: [] }
      groups.set(`${day} ${unit}`, group)
      group.plans.push(plan)
    }
    const numbers = new Map<Plan, number>()
    for (const { unit, day, plans: numbered } of groups.values()) {
      const first = await this.#store.histories.reserveNumbers(unit, day, numbered.length)
      for (const [index, plan] of numbered.entries()) numbers.set(plan, first + index)
    }
    return numbers
  }

  #seal(
    plans: readonly WaitingPlan[],
    tips: ReadonlyMap<string, Tip>,
    around: Surroundings,
    numbers: ReadonlyMap<Plan, number>,
  ): readonly WaitingSealed[] {
    const moving = new Map(tips)
    return plans.map(({ waiting, plan }) => {
      const inputs = around.inputsOf(plan.version.model.hash)
      const sealed = sealPlan(plan, moving.get(plan.dossier), inputs.digest, this.#now, numbers.get(plan) ?? 0)
      moving.set(plan.dossier, sealed.tip)
      return { waiting, sealed, inputs }
    })
  }

  async #append(all: readonly WaitingSealed[], around: Surroundings): Promise<void> {
    if (all.length === 0) return
    await this.#keeper.keep([...around.texts, ...all.map(({ inputs }) => inputs)])
    const outcomes = await this.#store.histories
      .append(all.map(({ sealed }): Append => sealed.append))
      .catch((error) => {
        for (const { sealed } of all) this.#tips.drop(sealed.answer.dossier)
        throw error
      })
    const lost = new Set<string>()
    for (const [index, { waiting, sealed }] of all.entries()) {
      const { dossier } = sealed.answer
      if (outcomes[index] === 'appended') {
        this.#tips.set(dossier, sealed.tip)
        settle(waiting, sealed.answer)
      } else {
        lost.add(dossier)
        this.#again.push(waiting)
      }
    }
    this.#takeBack(lost)
  }

  /** What was refused on a state that did not come about is decided again. */
  #takeBack(lost: ReadonlySet<string>): void {
    for (const dossier of lost) this.#tips.drop(dossier)
    for (const [index, { waiting, dossier }] of [...this.#answers.entries()].reverse()) {
      if (!lost.has(dossier)) continue
      this.#answers.splice(index, 1)
      this.#again.push(waiting)
    }
  }
}

interface Decided {
  readonly plans: readonly WaitingPlan[]
  readonly refused: ReadonlyMap<Waiting, CommandAnswer>
}

interface WaitingPlan {
  readonly waiting: Waiting
  readonly plan: Plan
}

interface WaitingSealed {
  readonly waiting: Waiting
  readonly sealed: SealedPlan
  readonly inputs: InputText
}

function specHashes(fresh: readonly Waiting[], tips: ReadonlyMap<string, Tip>): string[] {
  const ofNew = fresh.flatMap(({ request: { dossier } }) => ('specHash' in dossier ? [dossier.specHash] : []))
  return [...ofNew, ...[...tips.values()].map(({ state }) => state.specHash)]
}

function settle(waiting: Waiting, answer: CommandAnswer): void {
  waiting.settled = true
  waiting.resolve(answer)
}
