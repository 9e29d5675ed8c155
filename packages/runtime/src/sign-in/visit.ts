import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

export const VISIT_COOKIE = 'motcua.visit'

/** Identities of visitors without an account: a random id and our signature, so that nobody can take another's. */
export class Visits {
  readonly #key: string

  /** @param key secret of the installation. */
  constructor(key: string) {
    this.#key = key
  }

  /** A new visit: its id, and what its visitor sends to be known by. */
  begin(): { readonly id: string; readonly signed: string } {
    const id = `visit-${randomBytes(15).toString('base64url')}`
    return { id, signed: `${id}.${this.#sign(id)}` }
  }

  /** The visit that a cookie or header names; undefined when the signature is not ours. */
  read(signed: string | undefined): string | undefined {
    const dot = signed?.lastIndexOf('.') ?? -1
    if (signed === undefined || dot < 1) return undefined
    const id = signed.slice(0, dot)
    const given = Buffer.from(signed.slice(dot + 1))
    const right = Buffer.from(this.#sign(id))
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined
  }

  #sign(id: string): string {
    return createHmac('sha256', this.#key).update(id).digest('base64url')
  }
}
