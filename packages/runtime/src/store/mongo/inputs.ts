import type { InputPort } from '../input-port.ts'
import type { Documents } from './database.ts'

export class MongoInputs implements InputPort {
  readonly #inputs: Documents['inputs']

  constructor({ inputs }: Documents) {
    this.#inputs = inputs
  }

  async put(inputs: readonly { readonly digest: string; readonly text: string }[]): Promise<void> {
    if (inputs.length === 0) return
    await this.#inputs.bulkWrite(
      inputs.map(({ digest, text }) => ({
        updateOne: { filter: { _id: digest }, update: { $setOnInsert: { text } }, upsert: true },
      })),
    )
  }

  async get(digests: readonly string[]): Promise<readonly (string | undefined)[]> {
    const found = await this.#inputs.find({ _id: { $in: [...digests] } }).toArray()
    const texts = new Map(found.map(({ _id, text }) => [_id, text]))
    return digests.map((digest) => texts.get(digest))
  }
}
