import type { CalendarSummary } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { api } from '../shell/api.ts'

const LOOK_AGAIN_MS = 2_000

/** The calendars as they hold now; looked at again while open dossiers are counted anew. */
export function useCalendars() {
  return useQuery({
    queryKey: ['calendars'],
    queryFn: () => api.listCalendars(),
    refetchInterval: ({ state }) => (state.data?.calendars.some(isCounting) ? LOOK_AGAIN_MS : false),
  })
}

export function isCounting({ published }: CalendarSummary): boolean {
  return published !== null && published.recount.finishedAt === null
}
