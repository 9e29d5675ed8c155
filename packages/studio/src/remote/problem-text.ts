import { ApiProblem } from '@motcua/api'
import { useText } from '../i18n/locale.tsx'

/**
 * What an error of a call says to the reader, what is wrong and then what to do; undefined for none. Anything but `ApiProblem`
 * is a bug and is thrown on.
 */
export function useProblemText(): (error: unknown) => string | undefined {
  const text = useText()
  return (error) => {
    if (error === null || error === undefined) return undefined
    if (!(error instanceof ApiProblem)) throw error
    const { text: what, remedy } = error.problem
    return remedy === undefined ? text(what) : `${text(what)} ${text(remedy)}`
  }
}
