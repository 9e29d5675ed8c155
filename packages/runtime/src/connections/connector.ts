import type { Json } from '@motcua/engine'

/** What a service node asks of another system. */
export interface ConnectorRequest {
  /** The same for every attempt of one call, however often it is delivered: the other system can tell that it has it already. */
  readonly key: string
  readonly attempt: number
  /** The facts that the node sends, by id; those that nobody knows are absent. */
  readonly values: Readonly<Record<string, Json>>
  /** Aborted when the attempt is given up, or the server stops; what is answered later, nobody hears. */
  readonly signal: AbortSignal
}

/** `error` is a short code (`unreachable`, `refused`), never what the other system said: it is stored for ever. */
export type ConnectorAnswer =
  | { readonly ok: true; readonly values: Readonly<Record<string, Json>> }
  | { readonly ok: false; readonly error: string }

/**
 * A way to another system, registered by the host under the key that specs name. Its values are taken field by field as the
 * node says, and must fit the data schema. It may be asked the same thing twice.
 */
export type Connector = (request: ConnectorRequest) => Promise<ConnectorAnswer>

/** What may be asked of a registry: the value of one field. */
export interface RegistryQuestion {
  readonly key: string
  readonly attempt: number
  readonly field: string
  /** What the dossier knows: answers and outputs of decisions, to find the right entry by. */
  readonly known: Readonly<Record<string, Json>>
  readonly signal: AbortSignal
}

/** An absent `value`: the registry has no such entry, and will not have it if it is asked again. */
export type RegistryAnswer =
  | { readonly ok: true; readonly value?: Json }
  | { readonly ok: false; readonly error: string }

/** A registry, under the key that data fields name. */
export interface Registry {
  /** What one question costs beside others, in time or money: what is cheap is asked first, what no rule needs is not. */
  readonly cost: number
  ask(question: RegistryQuestion): Promise<RegistryAnswer>
}

export type Connectors = Readonly<Record<string, Connector>>
export type Registries = Readonly<Record<string, Registry>>

const CODE = /^[a-z][A-Za-z0-9]{0,39}$/

/** A code as it may be stored; what is none becomes `failed`. */
export function errorCode(said: string): string {
  return CODE.test(said) ? said : 'failed'
}
