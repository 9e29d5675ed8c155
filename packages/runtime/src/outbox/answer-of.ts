/**
 * What a connector or registry of the host answers. One that listens to no signal is left alone once it is aborted: it would
 * hold its place in the outbox for ever, and the server could not stop.
 *
 * @throws the signal's reason, whatever was thrown, or a TypeError for what is no answer: the host's code may have no types.
 */
export async function answerOf<T extends { readonly ok: boolean }>(
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  const answer = await beforeAbort(signal, ask)
  if (!isAnswer(answer)) throw new TypeError('The connection gave no answer')
  return answer
}

function beforeAbort<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) return giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    ask()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', giveUp))
  })
}

function isAnswer(said: unknown): boolean {
  if (typeof said !== 'object' || said === null || !('ok' in said)) return false
  return said.ok === true || (said.ok === false && 'error' in said && typeof said.error === 'string')
}
