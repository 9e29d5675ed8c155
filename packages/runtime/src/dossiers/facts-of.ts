import type { Answers } from '@motcua/engine'

/** What conditions, forms and other systems may look at: answers, and outputs of decisions. */
export function factsOf(state: { readonly answers: Answers; readonly outputs: Answers }): Answers {
  return { ...state.answers, ...state.outputs }
}
