import type { Spec, Text } from '@motcua/spec'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { api } from '../shell/api.ts'
import { newId } from './document/new-id.ts'

interface NewProcedure {
  readonly title: string
  /** What the draft starts from. */
  readonly begin: (id: string, title: Text) => Spec | Promise<Spec>
}

/** Makes the first draft of a new procedure, under an id that is free, and opens it. */
export function useCreateProcedure() {
  const go = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ title, begin }: NewProcedure) => {
      const { procedures } = await api.listProcedures()
      const taken = procedures.map((one) => one.id)
      const spec = await begin(newId(title, taken, 'procedure'), { vi: title, en: title })
      return api.createProcedure({ body: { spec } })
    },
    onSuccess: (draft) => {
      void queries.invalidateQueries({ queryKey: ['procedures'] })
      void go(`/procedures/${draft.procedure}/design`)
    },
  })
}
