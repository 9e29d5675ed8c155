import { useQuery } from '@tanstack/react-query'
import { useText } from '../../i18n/locale.tsx'
import { api } from '../../shell/api.ts'
import type { Option } from '../../ui/field.tsx'

/** The units of the installation, to choose from by their names. */
export function useUnits(): readonly Option<string>[] {
  const text = useText()
  const { data } = useQuery({ queryKey: ['units'], queryFn: () => api.listUnits() })
  return (data?.units ?? []).map(({ id, title }) => ({ value: id, label: text(title) }))
}

/** The people of the installation, to choose from by their names. */
export function usePeople(): readonly Option<string>[] {
  const { data } = useQuery({ queryKey: ['people'], queryFn: () => api.listPeople() })
  return (data?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))
}
