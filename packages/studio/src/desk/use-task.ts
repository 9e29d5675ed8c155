import { useQuery } from '@tanstack/react-query'
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
