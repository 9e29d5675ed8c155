import type { SettingPort } from '../setting-port.ts'
import type { Documents } from './database.ts'
import { unlessDuplicate } from './failure.ts'

export class MongoSettings implements SettingPort {
  readonly #settings: Documents['settings']

  constructor({ settings }: Documents) {
    this.#settings = settings
  }

  async get(name: string): Promise<string | undefined> {
    return (await this.#settings.findOne({ _id: name }))?.value
  }

  async set(name: string, value: string): Promise<void> {
    await this.#settings.updateOne({ _id: name }, { $set: { value } }, { upsert: true })
  }

  async keep(name: string, first: string): Promise<string> {
    await unlessDuplicate(this.#settings.insertOne({ _id: name, value: first }))
    return (await this.get(name)) ?? first
  }
}
