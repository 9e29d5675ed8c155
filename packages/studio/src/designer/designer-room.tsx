import { ApiProblem, type Draft, type ProcedureSummary } from '@motcua/api'
import { parseSpec } from '@motcua/spec'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { Button } from '../ui/button.tsx'
import { Empty, Problem, Skeleton } from '../ui/states.tsx'
import { DesignerPage } from './designer-page.tsx'
import { DesignerProvider } from './document/designer-context.tsx'
import { readDraft } from './document/read-draft.ts'
import { words } from './words.ts'

/** Opens the draft of a procedure; where there is none, offers one made from the latest version. */
export function DesignerRoom() {
  const t = useWords(words)
  const text = useText()
  const { id = '' } = useParams()
  const draft = useQuery({
    queryKey: ['draft', id],
    queryFn: () => loadDraft(id),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  if (draft.isPending) return <Skeleton />
  if (draft.data && 'without' in draft.data) return <NoDraft procedure={draft.data.without} />
  if (draft.data) return <OpenDraft key={`${id} ${draft.data.draft.etag}`} draft={draft.data.draft} />
  const said = draft.error instanceof ApiProblem ? text(draft.error.problem.text) : undefined
  return (
    <Page title={t.load}>
      <Problem title={t.load} remedy={said} onRetry={() => void draft.refetch()} />
    </Page>
  )
}

/** The draft, or the procedure that has none; asked of the list, since having none is nothing wrong. */
async function loadDraft(id: string): Promise<{ readonly draft: Draft } | { readonly without: ProcedureSummary }> {
  const { procedures } = await api.listProcedures()
  const known = procedures.find((one) => one.id === id)
  return known?.draft === null ? { without: known } : { draft: await api.getDraft({ params: { id } }) }
}

function OpenDraft({ draft }: { readonly draft: Draft }) {
  const t = useWords(words)
  const text = useText()
  const spec = readDraft(draft.spec)
  if (spec !== undefined) {
    return (
      <DesignerProvider initial={spec}>
        <DesignerPage draft={draft} />
      </DesignerProvider>
    )
  }
  const parsed = parseSpec(draft.spec)
  return (
    <Page title={t.unreadable}>
      <Problem title={t.unreadable}>
        <ul>
          {(parsed.ok ? [] : parsed.problems).slice(0, 20).map((problem) => (
            <li key={`${problem.code} ${problem.where}`}>
              <code>{problem.where || '/'}</code> {text(problem.message)}
            </li>
          ))}
        </ul>
      </Problem>
    </Page>
  )
}

function NoDraft({ procedure }: { readonly procedure: ProcedureSummary }) {
  const { id } = procedure
  const t = useWords(words)
  const text = useText()
  const queries = useQueryClient()
  const open = useMutation({
    mutationFn: async () => {
      const { versions } = await api.listVersions({ params: { id } })
      const latest = Math.max(...versions.map((one) => one.version))
      const { spec } = await api.getVersion({ params: { id, version: latest } })
      return api.createProcedure({ body: { spec } })
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['draft', id] }),
  })
  const said = open.error instanceof ApiProblem ? text(open.error.problem.text) : undefined
  return (
    <Page title={text(procedure.title)}>
      <Empty
        title={t.noDraft}
        action={
          <Button look="primary" isDisabled={open.isPending} onPress={() => open.mutate()}>
            {t.openDraft}
          </Button>
        }
      >
        <p>{t.noDraftHelp}</p>
      </Empty>
      {said ? <Problem title={said} /> : null}
    </Page>
  )
}
