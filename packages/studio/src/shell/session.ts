import type { Action, Me } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'

const VISITOR: readonly Action[] = ['catalogue.read', 'dossier.file', 'posting.read', 'dossier.track']

const SESSION_KEY = ['me'] as const

/** Who is signed in; undefined while that is being asked. A visitor is a `Me` without a person. */
export function useMe(): Me | undefined {
  return useQuery({ queryKey: SESSION_KEY, queryFn: () => api.me(), staleTime: 60_000, retry: false }).data
}

/** What the reader may do. Until the answer is here, what every visitor may. */
export function usePermissions(): readonly Action[] {
  return useMe()?.permissions ?? VISITOR
}
