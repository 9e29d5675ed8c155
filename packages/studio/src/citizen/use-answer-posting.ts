import type { AnswerPosting } from '@motcua/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSendKey } from '../remote/use-send-key.ts'
import { api } from '../shell/api.ts'

/** Sends word on a notice. The first word may be the last that it takes, so the list is asked anew. */
export function useAnswerPosting(code: string, wait: string) {
  const queries = useQueryClient()
  const sendKey = useSendKey()
  return useMutation({
    mutationFn: (body: AnswerPosting) =>
      api.answerPosting({ params: { code, wait }, body, key: sendKey.keyOf(body.answers) }),
    onSuccess: () => {
      sendKey.answered()
      return queries.invalidateQueries({ queryKey: ['postings'] })
    },
  })
}
