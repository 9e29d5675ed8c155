import { compileCalendar, parseLocal, viCalendar } from '@motcua/calendar'
import {
  type Actor,
  type Command,
  compile,
  type Decision,
  type Model,
  type PlainOrganisation,
  Playthrough,
  plainOrganisation,
  type Rejection,
  takeStep,
} from '@motcua/engine'
import { ENGINE_VERSION, inputText, type StoredCommit, sealCommit, specInput } from '@motcua/engine/commit'
import { type Answers, digestOf, type Scenario, type Spec } from '@motcua/spec'

type Accepted = Extract<Decision, { readonly ok: true }>

/** One dossier's history as an export holds it, with the head that was handed out. */
export interface GoldenHistory {
  readonly scenario: string
  /** The dossier's id; "scenario" where none is said. */
  readonly dossier?: string
  readonly head: { readonly sequence: number; readonly hash: string }
  readonly commits: readonly StoredCommit[]
}

/** Histories of one spec, sealed by one version of the engine. Never changed once it is recorded. */
export interface Golden {
  readonly engine: string
  readonly inputs: readonly (readonly [digest: string, text: string])[]
  readonly histories: readonly GoldenHistory[]
}

/** Plays every scenario of a spec in an organisation and seals what happens. */
export function recordGolden(spec: Spec, organisation: PlainOrganisation, unit: string): Golden {
  const program = specInput(spec)
  const calendar = inputText(viCalendar)
  const office = inputText(organisation)
  const set = inputText({
    engine: ENGINE_VERSION,
    spec: program.digest,
    overrides: null,
    overlay: null,
    calendars: { vn: calendar.digest },
    organisation: office.digest,
  })
  const view = plainOrganisation(organisation, { vn: compileCalendar(viCalendar) })
  const model = compile(spec, program.digest)
  const histories = spec.scenarios.map((scenario) => {
    const recorder = new Recorder(model, view, unit, set.digest, registriesOf(scenario))
    playAll(recorder, scenario)
    return { scenario: scenario.id, head: recorder.head, commits: recorder.commits }
  })
  const inputs = [program, calendar, office, set].map(({ digest, text }) => [digest, text] as const)
  return { engine: ENGINE_VERSION, inputs, histories }
}

function registriesOf({ given }: Scenario): Answers | undefined {
  const { registries } = given
  return registries === undefined ? undefined : JSON.parse(JSON.stringify(registries))
}

/** Steps of a scenario one after the other; one that is to be refused leaves no commit, and ends it. */
function playAll(recorder: Recorder, { given, when }: Scenario): void {
  const answers: Answers = JSON.parse(JSON.stringify(given.answers))
  let refused: Rejection | undefined = recorder.file(instant(given.filedAt), given.channel, answers)
  for (const step of when) refused ??= takeStep(recorder, instant(step.at), step)
}

function instant(local: string): number {
  const at = parseLocal(local, '+07:00')
  if (at === null) throw new Error(`${local} is no local time`)
  return at
}

/** A playthrough that seals each accepted command. Salts follow from the place, so that recording again gives the same. */
class Recorder extends Playthrough {
  readonly commits: StoredCommit[] = []
  head: GoldenHistory['head'] = { sequence: 0, hash: '' }
  readonly #inputs: string
  readonly #isPersonal: (field: string) => boolean

  constructor(
    model: Model,
    organisation: ConstructorParameters<typeof Playthrough>[1],
    unit: string,
    inputs: string,
    registries: Answers | undefined,
  ) {
    super(model, organisation, unit, registries)
    this.#inputs = inputs
    this.#isPersonal = (field) => model.spec.data.properties[field]?.personal !== false
  }

  protected override accepted(command: Command, actor: Actor, { events, effects }: Accepted): void {
    const sequence = this.commits.length + 1
    const { hash, ...stored } = sealCommit(
      {
        dossier: 'scenario',
        sequence,
        previous: this.commits.length === 0 ? null : this.head.hash,
        time: this.now,
        actor,
        key: `golden-${sequence}`,
        command,
        facts: {},
        events,
        effects,
        inputs: this.#inputs,
        ...(sequence === 1 ? { code: 'H99.32-260420-0001' } : {}),
      },
      { isPersonal: this.#isPersonal, salt: () => digestOf(`salt ${sequence}`) },
    )
    this.commits.push(stored)
    this.head = { sequence, hash }
  }
}
