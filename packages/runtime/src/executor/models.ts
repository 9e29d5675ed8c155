import { compile, type Model } from '@motcua/engine'
import { readSpecInput } from '@motcua/engine/commit'
import type { InputPort } from '../store/input-port.ts'

/** A compiled version of a procedure, and which of its fields are personal. */
export interface Version {
  readonly model: Model
  /** Every field is personal unless the data schema says it is not. */
  readonly isPersonal: (field: string) => boolean
}

/** Versions by spec hash, compiled once. A version never changes, so nothing ever has to be thrown away. */
export class Models {
  readonly #inputs: InputPort
  readonly #versions = new Map<string, Version>()

  constructor(inputs: InputPort) {
    this.#inputs = inputs
  }

  get(specHash: string): Version | undefined {
    return this.#versions.get(specHash)
  }

  /** Loads what is not there yet; an unknown hash stays unknown. */
  async load(specHashes: Iterable<string>): Promise<void> {
    const missing = [...new Set(specHashes)].filter((hash) => !this.#versions.has(hash))
    if (missing.length === 0) return
    const texts = await this.#inputs.get(missing)
    for (const [index, specHash] of missing.entries()) {
      const spec = readSpecInput(texts[index] ?? '')
      if (spec === undefined) continue
      const open = new Set(
        Object.entries(spec.data.properties).flatMap(([id, field]) => (field.personal === false ? [id] : [])),
      )
      this.#versions.set(specHash, { model: compile(spec, specHash), isPersonal: (field) => !open.has(field) })
    }
  }
}
