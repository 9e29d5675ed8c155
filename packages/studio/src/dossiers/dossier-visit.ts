/** What travels in the browser's history to the page of a dossier. */
export interface DossierVisit {
  /** The action to begin with, by its id. */
  readonly action?: string
}

/** Reads `location.state`, which may also be somebody else's or from an older page. */
export function readDossierVisit(state: unknown): DossierVisit {
  if (typeof state !== 'object' || state === null) return {}
  return 'action' in state && typeof state.action === 'string' ? { action: state.action } : {}
}
