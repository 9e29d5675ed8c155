/** How browsers (Chromium, Firefox, Safari) and vite say that a file of the page is no longer on the server. */
const GONE = [
  'Failed to fetch dynamically imported module',
  'error loading dynamically imported module',
  'Importing a module script failed',
  'Unable to preload CSS',
]

/** Whether an error means that the pages were built anew under an open tab: its rooms have other file names now. */
export function isOutdated(error: unknown): boolean {
  return error instanceof Error && GONE.some((said) => error.message.includes(said))
}
