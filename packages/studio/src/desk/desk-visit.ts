/** What travels in the browser's history between the list and a task. */
export interface DeskVisit {
  /** To the task: the one after it in the list. To the list: the one to select. */
  readonly next?: string
  /** To the list: what was just done. */
  readonly said?: string
  /** To the list: the dossier in which that can be taken back. */
  readonly recall?: string
}

/** Reads `location.state`, which may also be somebody else's or from an older page. */
export function readDeskVisit(state: unknown): DeskVisit {
  if (typeof state !== 'object' || state === null) return {}
  return {
    ...('next' in state && typeof state.next === 'string' ? { next: state.next } : {}),
    ...('said' in state && typeof state.said === 'string' ? { said: state.said } : {}),
    ...('recall' in state && typeof state.recall === 'string' ? { recall: state.recall } : {}),
  }
}
