import { hash } from 'node:crypto'
import type { Actor } from '@motcua/engine'
import type { Sha256 } from '@motcua/spec'
import { SYSTEM } from './system-actor.ts'

/** Node's SHA-256: the same as the pure packages' own, several times as fast. */
export const sha256: Sha256 = (text) => hash('sha256', text, 'base64url')

/** 132 bits name a dossier or a key. */
const LENGTH = 22

/** Under what a command is remembered: one value of actor and idempotency key. */
export function commandKey(actor: Actor, key: string): string {
  return sha256(JSON.stringify(['command', actor.kind, actor.id, key])).slice(0, LENGTH)
}

/** A new dossier's id follows from who files it with which key, so that filing it twice makes one dossier. */
export function newDossierId(actor: Actor, key: string): string {
  return sha256(JSON.stringify(['dossier', actor.kind, actor.id, key])).slice(0, LENGTH)
}

/** The key under which the system files the dossier that a call of another one asks for: one, however often it is tried. */
export function linkedKey(parent: string, call: string): string {
  return `linked ${parent} ${call}`
}

/** Its id, known before it is filed. */
export function linkedDossierId(parent: string, call: string): string {
  return newDossierId(SYSTEM, linkedKey(parent, call))
}

/** `H47.02-261005-0045`: identifier of the unit, day of receipt, number of the day (TT 01/2018/TT-VPCP, article 19). */
export function dossierCode(unitCode: string, day: string, number: number): string {
  return `${unitCode}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`
}
