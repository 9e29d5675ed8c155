import type { TaskSummary } from '@motcua/api'
import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../shell/api.ts'

/** Officers of one desk see each other's decisions within this time. */
const REFRESH_MS = 30_000

export interface TaskFilter {
  /** Part of a code or name; the runtime ignores diacritics. */
  readonly q: string
  readonly mine: boolean
}

/** The officer's list, a page at a time, refreshed on focus and every half minute. */
export function useTaskList({ q, mine }: TaskFilter) {
  const asked = q.trim()
  return useInfiniteQuery({
    queryKey: ['tasks', asked, mine],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(asked === '' ? {} : { q: asked }),
        ...(mine ? { mine } : {}),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return api.listTasks({ query }, signal)
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: REFRESH_MS,
    // Others work on it too: whoever comes back to the list sees it as it is, however short they were away.
    refetchOnMount: 'always',
    placeholderData: (before) => before,
  })
}

/** A task's name in the list, and in what the list is told when one comes back to it. */
export function keyOfTask({ dossier, task }: Pick<TaskSummary, 'dossier' | 'task'>): string {
  return `${dossier} ${task}`
}

export function pathOfTask({ dossier, task }: Pick<TaskSummary, 'dossier' | 'task'>): string {
  return `/desk/${encodeURIComponent(dossier)}/${encodeURIComponent(task)}`
}
