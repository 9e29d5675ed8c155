import { viCalendar } from '@motcua/calendar'
import type { Actor, Command, DossierState } from '@motcua/engine'
import { specInput } from '@motcua/engine/commit'
import type { Edge, FlowNode, Spec } from '@motcua/spec'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Dossiers } from './dossiers/dossiers.ts'
import { type DossierParts, openDossiers } from './dossiers/open-dossiers.ts'
import { sha256 } from './executor/identity.ts'
import { officeSpec, text } from './executor/office.fixture.ts'
import type { Accepted } from './executor/request.ts'
import { OrganisationKeeper } from './organisation/organisation.ts'
import { SpecLibrary } from './procedures/spec-library.ts'
import type { Store } from './store/port.ts'
import { TestClock } from './test-app.fixture.ts'

/** Edges written as `from > to`, `from -outcome> to`; the id says the same. */
export function edges(...lines: readonly string[]): Edge[] {
  return lines.map((line, index) => {
    const [, from = '', outcome, to = ''] = /^(\S+) (?:-(\S+))?> (\S+)$/.exec(line) ?? []
    const edge = { id: `e${index + 1}`, from, to }
    return outcome === undefined ? edge : { ...edge, outcome }
  })
}

export const begin: FlowNode = { kind: 'start', title: text('File'), form: 'application' }

export function end(result: 'granted' | 'refused' | 'withdrawn' | 'returned' = 'granted'): FlowNode {
  return { kind: 'end', title: text(result), result }
}

/** A procedure of the office with another flow. */
export function specWith(
  id: string,
  nodes: Record<string, FlowNode>,
  lines: readonly string[],
  more: Partial<Spec> = {},
): Spec {
  return { ...officeSpec, id, flow: { nodes, edges: edges(...lines) }, ...more }
}

/** Puts a spec in force from a day on, as if it had been written, checked and signed. */
export async function publish(store: Store, spec: Spec, effectiveFrom = '2026-01-01'): Promise<string> {
  const input = specInput(spec, sha256)
  await store.inputs.put([input])
  const version = await store.procedures.submit({
    procedure: spec.id,
    specHash: input.digest,
    title: spec.identity.title,
    text: JSON.stringify(spec),
    submittedBy: 'mai',
    authors: ['mai'],
    submittedAt: 0,
    note: '',
    answers: {},
  })
  const decision = { state: 'approved', decidedBy: 'binh', decidedAt: 0, comment: '', effectiveFrom } as const
  await store.procedures.decide(spec.id, version.version, decision)
  return input.digest
}

const APPLICANT: Actor = { kind: 'applicant', id: 'visit-1' }

/** People by id with the roles that they hold, each "unit role". */
export type Staff = Readonly<Record<string, readonly string[]>>

/**
 * The part of the runtime that works on dossiers, without HTTP, on any store, with a clock that tests move. Nothing works by
 * itself: timers and deliveries wait for `settle`.
 */
export class Workshop {
  readonly store: Store
  readonly clock: TestClock
  readonly dossiers: Dossiers
  readonly #app: FastifyInstance
  readonly #organisation: OrganisationKeeper
  readonly #hashes = new Map<string, string>()
  #keys = 0

  private constructor(store: Store, clock: TestClock, app: FastifyInstance, dossiers: Dossiers) {
    this.store = store
    this.clock = clock
    this.dossiers = dossiers
    this.#app = app
    this.#organisation = new OrganisationKeeper(store, clock)
  }

  static async open(store: Store, parts: Partial<DossierParts> = {}, at = '2026-06-01T08:30'): Promise<Workshop> {
    const clock = new TestClock(at)
    const app = Fastify({ logger: { level: 'fatal' } })
    const specs = new SpecLibrary(store.procedures, clock)
    const dossiers = await openDossiers(app, { store, specs, clock, ...parts })
    return new Workshop(store, clock, app, dossiers)
  }

  /** Units that stand side by side, and who works there. */
  async staff(units: readonly string[], people: Staff): Promise<void> {
    for (const [index, id] of units.entries()) {
      const unit = { id, title: text(id), code: `H47.${String(index).padStart(2, '0')}`, calendar: viCalendar.id }
      await this.store.directory.saveUnit({ ...unit, parent: null })
    }
    for (const [id, held] of Object.entries(people)) {
      const positions = held.map((words) => {
        const [unit = '', role = ''] = words.split(' ')
        return { unit, role, from: null, to: null }
      })
      await this.store.directory.savePerson({ id, name: id, account: null, positions })
    }
  }

  /** From now on timers fire and effects are delivered by themselves. */
  async start(): Promise<void> {
    await this.#app.ready()
  }

  async publish(...specs: readonly Spec[]): Promise<void> {
    for (const spec of specs) this.#hashes.set(spec.id, await publish(this.store, spec))
  }

  /** Files a dossier as a visitor, at the counter. */
  async file(
    procedure: string,
    answers: DossierState['answers'] = {},
    unit = 'ward-1',
    key = `file ${++this.#keys}`,
  ): Promise<Accepted> {
    const specHash = this.#hashes.get(procedure) ?? ''
    const command = { type: 'ReceiveDossier', channel: 'counter', unit, answers } as const
    const names = await this.#organisation.view()
    return this.dossiers.execute({ dossier: { specHash }, command, actor: APPLICANT, key }, names)
  }

  async send(dossier: string, officer: string, command: Command): Promise<Accepted> {
    const actor = { kind: 'officer', id: officer } as const
    const key = `send ${++this.#keys}`
    return this.dossiers.execute({ dossier: { id: dossier }, command, actor, key }, await this.#organisation.view())
  }

  /** Completes the open task of a node. */
  async complete(
    dossier: string,
    officer: string,
    node: string,
    outcome = 'accept',
    more: object = {},
  ): Promise<Accepted> {
    const { tasks } = await this.state(dossier)
    const task = Object.values(tasks).find((one) => one.node === node)
    if (task === undefined) throw new Error(`no task at ${node}`)
    const command = { type: 'CompleteTask', task: task.id, revision: task.revision, outcome, ...more } as const
    return this.send(dossier, officer, command)
  }

  async state(dossier: string): Promise<DossierState> {
    return (await this.dossiers.load(dossier)).state
  }

  /** Types of all events of a dossier, in order. */
  async events(dossier: string): Promise<string[]> {
    const { commits } = await this.dossiers.load(dossier)
    return commits.flatMap(({ commit }) => commit.events.map(({ type }) => type))
  }

  /** Fires and delivers all that is due. */
  settle(): Promise<void> {
    return this.dossiers.settle()
  }

  /** The store stays open. */
  async close(): Promise<void> {
    await this.#app.close()
  }
}
