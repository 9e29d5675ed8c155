import type { CommandRequest } from '@motcua/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '../remote/new-key.ts'
import { api } from '../shell/api.ts'

/** Sends commands on a dossier. The same command keeps its key until it has been answered, so that trying again is safe. */
export function useCommand(dossier: string) {
  const queries = useQueryClient()
  const tried = useRef({ text: '', key: '' })
  return useMutation({
    mutationFn: (command: CommandRequest['command']) => {
      const text = JSON.stringify(command)
      if (tried.current.text !== text) tried.current = { text, key: newKey() }
      return api.sendCommand({ params: { id: dossier }, body: { command }, key: tried.current.key })
    },
    onSuccess: () => {
      tried.current = { text: '', key: '' }
      return Promise.all([
        queries.invalidateQueries({ queryKey: ['tasks'] }),
        queries.invalidateQueries({ queryKey: ['dossiers'] }),
        queries.invalidateQueries({ queryKey: ['dossier', dossier] }),
      ])
    },
  })
}
