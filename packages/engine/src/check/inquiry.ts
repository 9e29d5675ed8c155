import type { Calendar } from '@motcua/calendar'
import type { Problem, Scenario, Spec } from '@motcua/spec'
import { compile } from '../compile.ts'
import { type Stage, stageOf } from '../scenario/run-scenario.ts'
import { circlingFacts } from './circling-facts.ts'
import { type Defect, defectsOf } from './defects.ts'
import { Drawing } from './drawing.ts'
import { Exploration, type Sights } from './explore.ts'
import { FactSources } from './fact-sources.ts'
import { FactTraffic } from './fact-traffic.ts'
import { type Fillings, fillingsOf, steadyFillingsOf } from './fillings.ts'
import { findingOf, neverReached, placeOf, suspicionOf } from './finding.ts'
import { Independence } from './independence.ts'
import { Mover } from './mover.ts'
import { playDefect, type Theatre } from './play-defect.ts'
import { shadowOf } from './shadow.ts'
import { shorten } from './shorten.ts'
import { Wandering } from './wander.ts'

/** How much effort goes into each way of looking; a unit is about an event. */
export interface Efforts {
  /** Every order of every branch. */
  readonly exact: number
  /** One order where orders make no difference; first so much, and in the end, if nothing was found, so much in all. */
  readonly reduced: number
  readonly whole: number
  /** One dossier after the other. */
  readonly wandering: number
}

/** What is known of a flow after some looks at it. */
export interface Knowledge {
  readonly findings: readonly Problem[]
  /** What may be wrong, but could not be played. */
  readonly suspicions: readonly Problem[]
  readonly isWhole: boolean
}

/** One look at a flow. `isShort`: ways to what is wrong are as short as they can be. */
interface Look {
  readonly sights: Sights
  readonly isShort: boolean
  /** Nodes that were entered, where it went all ways as far as it came. */
  readonly entered?: ReadonlySet<string>
}

/** One check at work: which facts are followed, what is certain, what is suspected. */
export class Inquiry {
  readonly #efforts: Efforts
  readonly #theatre: Theatre
  readonly #calendar: Calendar
  readonly #findings: Problem[] = []
  #followed: readonly string[] = []
  #suspicions: readonly Defect[] = []
  #isWhole = false
  #wasSound = false
  #entered: ReadonlySet<string> | undefined

  /** @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for */
  constructor(spec: Spec, efforts: Efforts) {
    this.#efforts = efforts
    const stage = stageOf(spec)
    this.#theatre = { spec, model: compile(spec, 'check'), stage, sources: new FactSources(spec) }
    this.#calendar = calendarOf(stage)
  }

  /** Looks at the flow and plays what is wrong. True when it is worth another look, with more facts followed. */
  *look(): Generator<void, boolean> {
    const wanted = new Set<string>()
    const isSound = yield* this.#lookOnce(wanted)
    if (this.#isUnsound()) return false
    if (this.#wasSound) return !isSound && this.#follow(wanted)
    this.#wasSound = isSound
    return this.#follow(isSound ? circlingFacts(this.#theatre.model, this.#theatre.sources) : wanted)
  }

  /** True when all was seen, and nothing is wrong. */
  *#lookOnce(wanted: Set<string>): Generator<void, boolean> {
    for (const look of this.#looks()) {
      yield
      if (look === undefined) continue
      const suspicions = yield* this.#play(look, wanted)
      if (this.#isUnsound()) return false
      const { isWhole } = look.sights
      // A look that saw less says nothing of what another one suspects.
      if (look.entered === undefined || (this.#isWhole && !isWhole)) continue
      this.#suspicions = suspicions
      this.#isWhole = isWhole
      if (!isWhole) continue
      this.#entered ??= look.entered
      if (suspicions.length === 0) return true
    }
    return false
  }

  /**
   * Plays what was seen to be wrong. What could not be played is given back: it may be wrong. The facts that speak against it are
   * added to `wanted`.
   */
  *#play({ sights, isShort }: Look, wanted: Set<string>): Generator<void, readonly Defect[]> {
    const suspicions: Defect[] = []
    for (const defect of defectsOf(sights, this.#theatre.model)) {
      if (this.#findings.some(({ code, where }) => code === defect.code && where === placeOf(defect))) continue
      // Where branches pile up that is mostly what comes of something else; once is enough.
      if (defect.code === 'branchesPileUp' && this.#isUnsound()) continue
      yield
      const { scenario, contradictory } = playDefect(this.#theatre, defect, {
        id: `check-${this.#findings.length + 1}`,
        shorten: (play) => (isShort ? play : shorten(this.#mover(false), play)),
      })
      if (scenario !== undefined) this.#tell(defect, scenario)
      else if (defect.code !== 'decisionFails') suspicions.push(defect)
      if (scenario === undefined) for (const fact of contradictory) wanted.add(fact)
    }
    return suspicions
  }

  /** What plays like something that was told already is the same thing, seen from another node. */
  #tell(defect: Defect, scenario: Scenario): void {
    const isTold = this.#findings.some(
      (finding) => JSON.stringify(finding.scenario?.when) === JSON.stringify(scenario.when),
    )
    if (isTold && defect.code === 'endlessLoop') return
    this.#findings.push(findingOf(this.#theatre.spec, defect, scenario))
  }

  knowledge(): Knowledge {
    const { spec } = this.#theatre
    const entered = this.#entered
    const isUnsound = this.#isUnsound()
    // Once all was seen and found sound, a further look is for what goes round for ever; what it cannot tell takes nothing back.
    const suspicions = this.#wasSound || isUnsound ? [] : this.#suspicions
    const isAllRight = this.#findings.length === 0 && this.#wasSound
    const unreached = isAllRight ? Object.keys(spec.flow.nodes).filter((id) => entered?.has(id) === false) : []
    return {
      findings: [...this.#findings, ...unreached.map((id) => neverReached(spec, id))],
      suspicions: suspicions.map((defect) => suspicionOf(spec, defect)),
      isWhole: this.#isWhole || this.#wasSound || isUnsound,
    }
  }

  /** A decision that fails does not say how the flow goes otherwise. */
  #isUnsound(): boolean {
    return this.#findings.some(({ code }) => code !== 'decisionFails')
  }

  /**
   * Looks at the flow ever less exactly. Whoever asks stops once all was seen and nothing is wrong; otherwise what is suspected may yet
   * come about in another way. Undefined is given now and then, so that whoever runs it can rest.
   */
  *#looks(): Generator<Look | undefined> {
    const exact = new Exploration(this.#mover(false))
    yield* resting(exact.run(this.#efforts.exact))
    yield { sights: exact, isShort: true, entered: exact.nodes }
    if (!exact.isWhole && this.#followed.length > 0) yield* this.#lookAtSteadyFacts()
    const reduced = this.#reduced()
    if (!exact.isWhole) yield* this.#lookFurther(reduced, this.#efforts.reduced)
    else if (!this.#wasSound) {
      // All was seen; what could not be played may be come to in another way.
      yield* resting(reduced.run(this.#efforts.reduced))
      yield { sights: reduced, isShort: false }
    }
    if (this.#wasSound) return
    const walk = new Wandering(this.#mover(false))
    yield* resting(walk.run(this.#efforts.wandering))
    yield { sights: walk, isShort: false }
    if (!exact.isWhole && !reduced.isWhole) yield* this.#lookFurther(reduced, this.#efforts.whole)
    if (!exact.isWhole) yield* this.#lookFurther(exact, this.#efforts.whole)
  }

  #reduced(): Exploration {
    return this.#inOneOrder(this.#mover(true), this.#followed)
  }

  /** What facts decide that nobody answers anew proves nothing, but is seen soon. */
  *#lookAtSteadyFacts(): Generator<Look | undefined> {
    const fillings = steadyFillingsOf(this.#theatre.sources, this.#followed)
    const steady = this.#inOneOrder(this.#moverWith(fillings, true), [])
    yield* resting(steady.run(this.#efforts.reduced))
    yield { sights: steady, isShort: false }
  }

  /** @param changing the facts that may change while other branches wait */
  #inOneOrder(mover: Mover, changing: readonly string[]): Exploration {
    const traffic = new FactTraffic(this.#theatre.model, this.#theatre.sources, changing)
    return new Exploration(mover, new Independence(new Drawing(mover.model), traffic))
  }

  *#lookFurther(exploration: Exploration, effort: number): Generator<Look | undefined> {
    yield* resting(exploration.run(effort))
    yield { sights: exploration, isShort: false, entered: exploration.nodes }
  }

  #mover(isOneByOne: boolean): Mover {
    return this.#moverWith(fillingsOf(this.#theatre.sources, this.#followed), isOneByOne)
  }

  #moverWith(fillings: Fillings, isOneByOne: boolean): Mover {
    const followed = this.#followed
    return new Mover(shadowOf(this.#theatre.spec, followed, this.#calendar), followed, fillings, isOneByOne)
  }

  /** Follows more facts. False when there are none that would tell more. */
  #follow(wanted: Iterable<string>): boolean {
    const known = this.#followed.length
    const more = [...wanted].flatMap((fact) => [fact, ...this.#theatre.sources.gatesOf(fact)])
    const tellable = more.filter((fact) => this.#theatre.sources.isTellable(fact))
    this.#followed = [...new Set([...this.#followed, ...tellable])]
    return this.#followed.length > known
  }
}

/** A plain office has a calendar for each of its units. */
function calendarOf({ organisation, unit }: Stage): Calendar {
  const calendar = organisation.calendarOf(unit)
  if (calendar === undefined) throw new Error(`Unit ${unit} of a plain office has no calendar`)
  return calendar
}

function* resting(run: Generator<void>): Generator<undefined> {
  for (const _ of run) yield undefined
}
