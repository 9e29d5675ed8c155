import type { CommandRequest } from '@motcua/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSendKey } from '../remote/use-send-key.ts'
import { api } from '../shell/api.ts'

/** Sends commands on a dossier, each under a key of its own. */
export function useCommand(dossier: string) {
  const queries = useQueryClient()
  const sendKey = useSendKey()
  return useMutation({
    mutationFn: (command: CommandRequest['command']) =>
      api.sendCommand({ params: { id: dossier }, body: { command }, key: sendKey.keyOf(command) }),
    onSuccess: () => {
      sendKey.answered()
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['tasks'] }),
        queries.invalidateQueries({ queryKey: ['dossiers'] }),
        queries.invalidateQueries({ queryKey: ['dossier', dossier] }),
      ])
    },
  })
}
