/**
 * The sentence with which the runtime says why it cannot start.
 * @returns undefined for an error that is none: a bug, whose stack is worth more than its message.
 */
export function refusalText(error: unknown, dataFolder: string): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('syscall' in error && 'path' in error) return `the data folder ${dataFolder} cannot be used: ${error.message}.`
  const isSentence = error.constructor === Error || 'code' in error
  return isSentence ? error.message : undefined
}
