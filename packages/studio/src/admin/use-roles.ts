import { useQuery } from '@tanstack/react-query'
import { useText, useWords } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import type { Option } from '../ui/field.tsx'
import { words } from './words.ts'

/** Roles that can be given: those of the installation, then those of all drafts and versions, by their names. */
export function useRoles(): readonly Option<string>[] {
  const t = useWords(words)
  const text = useText()
  const { data } = useQuery({ queryKey: ['roles'], queryFn: () => api.listRoles() })
  const named = new Map<string, string>()
  for (const role of ['reformOfficer', 'approver', 'administrator', 'auditor'] as const) named.set(role, t[role])
  for (const { id, title } of data?.roles ?? []) if (!named.has(id)) named.set(id, text(title))
  return [...named].map(([value, label]) => ({ value, label }))
}
