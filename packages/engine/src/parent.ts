/** The dossier for which another one was begun, and the call that waits for its end. */
export interface Parent {
  readonly dossier: string
  readonly call: string
}
