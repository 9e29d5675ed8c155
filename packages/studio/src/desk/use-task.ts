import type { CommandRequest, TaskScreen } from '@motcua/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '../remote/new-key.ts'
import { api } from '../shell/api.ts'

/**
 * One task as it was when it was opened. It is not refreshed behind the officer's back: a decision carries the revision
 * that was on the screen, and the runtime says what happened meanwhile.
 */
export function useTask(dossier: string, task: string) {
  return useQuery({
    queryKey: ['task', dossier, task],
    queryFn: () => api.getTask({ params: { dossier, task } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** Sends commands on a task's dossier. The same command keeps its key until it has been answered, so that trying again is safe. */
export function useCommand({ dossier }: Pick<TaskScreen, 'dossier'>) {
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
