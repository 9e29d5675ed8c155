import { integerOrNull } from './column.ts'
import type { Connection } from './connection.ts'

const REMEMBERED = 20_000

/** Hashed dossier id → the integer its rows hang on. Recent ones are remembered. */
export class DossierNumbers {
  readonly #recent = new Map<string, number>()
  readonly #find
  #last: number

  constructor(connection: Connection) {
    this.#find = connection.prepare('SELECT n FROM dossiers WHERE id = ?')
    this.#last = integerOrNull(connection.prepare('SELECT max(n) AS n FROM dossiers').get()?.n) ?? 0
  }

  find(dossier: string): number | undefined {
    const known = this.#recent.get(dossier)
    if (known !== undefined) return known
    const n = integerOrNull(this.#find.get(dossier)?.n ?? null)
    if (n === null) return undefined
    this.remember(dossier, n)
    return n
  }

  /** A number for a new dossier; one whose transaction fails is never used. */
  next(): number {
    this.#last += 1
    return this.#last
  }

  remember(dossier: string, n: number): void {
    if (this.#recent.size >= REMEMBERED) {
      const oldest = this.#recent.keys().next()
      if (!oldest.done) this.#recent.delete(oldest.value)
    }
    this.#recent.set(dossier, n)
  }

  /** After a transaction that failed nothing remembered in it may stand. */
  forget(): void {
    this.#recent.clear()
  }
}
