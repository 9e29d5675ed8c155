import { ApiProblem } from '@motcua/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Problem } from '../ui/states.tsx'
import { useDesigner } from './document/designer-context.tsx'
import { words } from './words.ts'

interface SubmitProps {
  readonly procedure: string
  readonly flush: () => Promise<string | undefined>
}

/** Submitting asks what changed and why, and for a reason for each warning that is left. */
export function SubmitButton({ procedure, flush }: SubmitProps) {
  const t = useWords(words)
  return (
    <Sheet
      title={t.submitTitle}
      button={
        <Button look="primary" icon={<Send size={16} aria-hidden />}>
          {t.submit}
        </Button>
      }
    >
      <SubmitForm procedure={procedure} flush={flush} />
    </Sheet>
  )
}

function SubmitForm({ procedure, flush }: SubmitProps) {
  const t = useWords(words)
  const text = useText()
  const { problems: written } = useDesigner()
  const lacking = useOrganisationWarnings(procedure, flush)
  const [note, setNote] = useState('')
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const problems = [...written, ...lacking.filter((one) => !written.some((other) => keyOf(other) === keyOf(one)))]
  const errors = problems.filter((problem) => problem.severity === 'error')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const submit = useSubmit(procedure, flush)
  if (errors.length > 0) return <Problem title={t.submitErrors(errors.length)} />
  const isComplete = note.trim() !== '' && warnings.every((warning) => reasons[keyOf(warning)]?.trim())
  return (
    <>
      <TextField lines={3} label={t.submitNote} help={t.submitHelp} value={note} onChange={setNote} />
      {warnings.map((warning) => (
        <TextField
          key={keyOf(warning)}
          label={text(warning.message)}
          help={t.warningReason}
          value={reasons[keyOf(warning)] ?? ''}
          onChange={(reason) => setReasons((known) => ({ ...known, [keyOf(warning)]: reason }))}
        />
      ))}
      {submit.error && !(submit.error instanceof ApiProblem) ? <Problem title={t.notSaved} /> : null}
      {submit.error instanceof ApiProblem ? (
        <Problem title={text(submit.error.problem.text)}>
          {submit.error.problem.problems?.map((problem) => (
            <p key={keyOf(problem)}>{text(problem.message)}</p>
          ))}
        </Problem>
      ) : null}
      <Button
        look="primary"
        isDisabled={!isComplete || submit.isPending}
        onPress={() =>
          submit.mutate({
            note,
            answers: warnings.map(({ code, where }) => ({
              code,
              where,
              reason: reasons[keyOf({ code, where })] ?? '',
            })),
          })
        }
      >
        {t.send}
      </Button>
    </>
  )
}

function keyOf({ code, where }: { readonly code: string; readonly where: string }): string {
  return `${code} ${where}`
}

/** What the page cannot know by itself: whether somebody holds each role. The draft is saved first, so that it is judged as it is. */
function useOrganisationWarnings(procedure: string, flush: () => Promise<string | undefined>) {
  const { data } = useQuery({
    queryKey: ['draft', procedure, 'organisation'],
    queryFn: async () => {
      await flush()
      return (await api.getDraft({ params: { id: procedure } })).problems
    },
    gcTime: 0,
  })
  return (data ?? []).filter(({ severity, where }) => severity === 'warning' && where.startsWith('/roles'))
}

function useSubmit(procedure: string, flush: () => Promise<string | undefined>) {
  const go = useNavigate()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (body: { note: string; answers: { code: string; where: string; reason: string }[] }) => {
      const etag = await flush()
      if (etag === undefined) throw new Error('the draft could not be saved before submitting')
      return api.submitDraft({ params: { id: procedure }, ifMatch: etag, body })
    },
    onSuccess: (version) => {
      void queries.invalidateQueries({ queryKey: ['procedures'] })
      void go(`/procedures/${procedure}/versions/${version.version}`)
    },
  })
}
