import { localDate } from '@motcua/calendar'
import { parseSpec, type Spec } from '@motcua/spec'
import type { Clock } from '../clock.ts'
import type { ProcedurePort, ProcedureVersion } from '../store/procedure-port.ts'
import { ZONE_OFFSET } from '../time-view.ts'

const LOOK_AGAIN_MS = 2_000

/** A published version, read. */
export interface PublishedSpec {
  readonly procedure: string
  readonly version: number
  readonly hash: string
  readonly spec: Spec
}

/** Published specs, read once each: those in force today, and any by its hash. */
export class SpecLibrary {
  readonly #port: ProcedurePort
  readonly #clock: Clock
  /** By procedure and version: versions may differ in layout alone, and have one hash then. */
  readonly #known = new Map<string, PublishedSpec>()
  #inForce: ReadonlyMap<string, PublishedSpec> = new Map()
  #day = ''
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(port: ProcedurePort, clock: Clock) {
    this.#port = port
    this.#clock = clock
  }

  /** By procedure, in the order of their ids. */
  async inForce(): Promise<ReadonlyMap<string, PublishedSpec>> {
    const now = this.#clock.now()
    const day = localDate(now, ZONE_OFFSET)
    if (day === this.#day && now - this.#lookedAt < LOOK_AGAIN_MS) return this.#inForce
    const versions = await this.#port.inForce(day)
    this.#inForce = new Map(versions.map((version) => [version.procedure, this.#read(version)]))
    this.#day = day
    this.#lookedAt = now
    return this.#inForce
  }

  /** A version just decided counts at once in this process. */
  lookAgain(): void {
    this.#lookedAt = Number.NEGATIVE_INFINITY
  }

  /** With layout and scenarios, which the hash leaves out; undefined when no version of the procedure has this hash. */
  async byHash(procedure: string, hash: string): Promise<PublishedSpec | undefined> {
    const versions = await this.#port.versions(procedure)
    const found = versions.find((version) => version.specHash === hash)
    return found === undefined ? undefined : this.#read(found)
  }

  #read(version: ProcedureVersion): PublishedSpec {
    const key = `${version.procedure} ${version.version}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const published = {
      procedure: version.procedure,
      version: version.version,
      hash: version.specHash,
      spec: readSpec(version),
    }
    this.#known.set(key, published)
    return published
  }
}

/** The spec of a version. It parsed when it was submitted; that it does not now is a fault of the store. */
export function readSpec({ procedure, version, text }: ProcedureVersion): Spec {
  const parsed = parseSpec(JSON.parse(text))
  if (parsed.ok) return parsed.spec
  throw new Error(`Version ${version} of "${procedure}" in the store is no spec: ${parsed.problems[0]?.message.en}`)
}
