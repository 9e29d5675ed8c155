/**
 * Who files without an account is known by a visit: an id signed by the server. On the runtime's own pages a cookie carries
 * it; pages of other origins, where browsers keep such cookies back, get it in this header and send it in the same.
 */
export const VISIT_HEADER = 'motcua-visit'

/** Where a page keeps its visit between two calls. */
export interface VisitShelf {
  read(): string | null
  keep(visit: string): void
}
