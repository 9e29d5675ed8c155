import { useQueries, useQuery } from '@tanstack/react-query'
import { useText, useWords } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import type { Option } from '../ui/field.tsx'
import { words } from './words.ts'

/** Roles that can be given: those of the installation, then those of the procedures in force, by their names. */
export function useRoles(): readonly Option<string>[] {
  const t = useWords(words)
  const text = useText()
  const catalogue = useQuery({ queryKey: ['catalogue', ''], queryFn: () => api.listCatalogue() })
  const services = useQueries({
    queries: (catalogue.data?.services ?? []).map(({ id }) => ({
      queryKey: ['service', id],
      queryFn: () => api.getService({ params: { id } }),
    })),
  })
  const named = new Map<string, string>()
  for (const role of ['reformOfficer', 'approver', 'administrator', 'auditor'] as const) named.set(role, t[role])
  for (const { data } of services) {
    for (const [id, role] of Object.entries(data?.spec.roles ?? {})) if (!named.has(id)) named.set(id, text(role.title))
  }
  return [...named].map(([value, label]) => ({ value, label }))
}
