import type { InputPort } from '../input-port.ts'
import { textOrNull } from './column.ts'
import type { Connection } from './connection.ts'

export class SqliteInputs implements InputPort {
  readonly #connection: Connection
  readonly #add
  readonly #get

  constructor(connection: Connection) {
    this.#connection = connection
    this.#add = connection.prepare('INSERT INTO inputs VALUES (?, ?) ON CONFLICT DO NOTHING')
    this.#get = connection.prepare('SELECT text FROM inputs WHERE digest = ?')
  }

  async put(inputs: readonly { readonly digest: string; readonly text: string }[]): Promise<void> {
    this.#connection.transaction(() => {
      for (const { digest, text } of inputs) this.#add.run(digest, text)
    })
  }

  async get(digests: readonly string[]): Promise<readonly (string | undefined)[]> {
    return digests.map((digest) => textOrNull(this.#get.get(digest)?.text ?? null) ?? undefined)
  }
}
