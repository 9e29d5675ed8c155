import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalText } from './canonical-text.ts'
import type { Spec } from './spec.ts'

/**
 * SHA-256 of the UTF-8 bytes of a text, in base64url without padding (43 characters). Under Node hand in
 * `(text) => crypto.hash('sha256', text, 'base64url')`, which is quicker; the results are the same.
 */
export type Sha256 = (text: string) => string

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** `Sha256` without Node or DOM. */
export const sha256: Sha256 = (text) => base64url(nobleSha256(utf8ToBytes(text)))

/** `sha256-` and the digest of a text: the name by which specs, calendars and templates are known. */
export function digestOf(text: string, hash: Sha256 = sha256): string {
  return `sha256-${hash(text)}`
}

/**
 * The hash of a version of a procedure: its canonical text without `layout` and `scenarios`, so that moving a box or
 * adding a test is not a new procedure.
 */
export function specHash(spec: Spec, hash: Sha256 = sha256): string {
  const { layout: _layout, scenarios: _scenarios, ...program } = spec
  return digestOf(canonicalText(program), hash)
}

function base64url(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    const sextets = Math.min(bytes.length - i, 3) + 1
    for (let k = 0; k < sextets; k++) text += ALPHABET.charAt((group >> (18 - 6 * k)) & 63)
  }
  return text
}
