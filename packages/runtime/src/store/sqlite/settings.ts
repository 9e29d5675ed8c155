import type { SettingPort } from '../setting-port.ts'
import { text } from './column.ts'
import type { Connection } from './connection.ts'

export class SqliteSettings implements SettingPort {
  readonly #get
  readonly #set
  readonly #keep

  constructor(connection: Connection) {
    this.#get = connection.prepare('SELECT value FROM settings WHERE name = ?')
    this.#set = connection.prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
    this.#keep = connection.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING')
  }

  async get(name: string): Promise<string | undefined> {
    const row = this.#get.get(name)
    return row === undefined ? undefined : text(row.value)
  }

  async set(name: string, value: string): Promise<void> {
    this.#set.run(name, value)
  }

  async keep(name: string, first: string): Promise<string> {
    this.#keep.run(name, first)
    return text(this.#get.get(name)?.value)
  }
}
