import type { CalendarPage, CalendarReview, PublishCalendar } from '@motcua/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './admin.module.css'
import { CalendarChanges } from './calendar-changes.tsx'
import { calendarWords } from './calendar-words.ts'

interface CalendarFormProps {
  readonly calendar: string
  readonly onDone: (title: string) => void
  readonly onCancel: () => void
}

/** A new version of a calendar: written or chosen, looked at in words, then published. */
export function CalendarForm({ calendar, ...rest }: CalendarFormProps) {
  const t = useWords(calendarWords)
  const query = useQuery({
    queryKey: ['calendars', calendar],
    queryFn: () => api.getCalendar({ params: { id: calendar } }),
    // What is being written is not replaced under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Loaded query={query} failed={t.failed} lines={8}>
      {(page) => <VersionForm page={page} {...rest} />}
    </Loaded>
  )
}

interface VersionFormProps extends Omit<CalendarFormProps, 'calendar'> {
  readonly page: CalendarPage
}

function VersionForm({ page, onDone, onCancel }: VersionFormProps) {
  const t = useWords(calendarWords)
  const text = useText()
  const said = useProblemText()
  const [written, write] = useState(() => JSON.stringify(page.source, null, 2))
  const [note, setNote] = useState('')
  const [means, mean] = useState(false)
  const [tried, setTried] = useState(false)
  const source = readJson(written)
  const { look, publish } = usePublication(page, () => onDone(text(page.source.titles)))
  const review = look.data?.of === written ? look.data.review : undefined
  const change = (value: string) => {
    write(value)
    mean(false)
  }
  const mayPublish = review !== undefined && review.problems.length === 0 && (review.warnings.length === 0 || means)
  const send = () => {
    setTried(true)
    if (!mayPublish || note.trim() === '') return
    publish.mutate({ version: page.version + 1, source, note: note.trim(), meansWarnings: means })
  }
  return (
    <section className={styles.form} aria-labelledby="calendar-form">
      <h2 id="calendar-form" className={styles.formTitle}>
        {t.newVersionOf(text(page.source.titles))}
      </h2>
      <div className={styles.code}>
        <TextField
          label={t.source}
          help={t.sourceHelp}
          lines={14}
          value={written}
          error={source === undefined ? t.notJson : undefined}
          onChange={change}
        />
      </div>
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => void files?.item(0)?.text().then(change)}
        >
          <Button icon={<FileUp size={16} aria-hidden />}>{t.chooseFile}</Button>
        </FileTrigger>
        <Button
          look={review === undefined ? 'primary' : 'plain'}
          isDisabled={source === undefined || look.isPending}
          onPress={() => look.mutate({ of: written, source })}
        >
          {look.isPending ? t.looking : t.look}
        </Button>
      </div>
      {look.error ? <Problem title={t.notLooked} remedy={said(look.error)} /> : null}
      {review === undefined ? null : <CalendarChanges review={review} means={means} onMean={mean} />}
      {review === undefined || review.problems.length > 0 ? null : (
        <TextField
          label={t.note}
          help={t.noteHelp}
          value={note}
          error={tried && note.trim() === '' ? t.needsNote : undefined}
          onChange={setNote}
        />
      )}
      {publish.error ? <Problem title={t.notPublished} remedy={said(publish.error)} /> : null}
      <div className={styles.buttons}>
        {review === undefined ? null : (
          <Button look="primary" isDisabled={!mayPublish || publish.isPending} onPress={send}>
            {publish.isPending ? t.publishing : t.publish}
          </Button>
        )}
        <Button look="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </section>
  )
}

function usePublication({ id }: CalendarPage, onPublished: () => void) {
  const queries = useQueryClient()
  const params = { id }
  const look = useMutation({
    mutationFn: async ({ of, source }: { readonly of: string; readonly source: unknown }) => {
      const review: CalendarReview = await api.reviewCalendar({ params, body: { source } })
      return { of, review }
    },
  })
  const publish = useMutation({
    mutationFn: (body: PublishCalendar) => api.publishCalendar({ params, body }),
    onSuccess: async () => {
      onPublished()
      await queries.invalidateQueries({ queryKey: ['calendars'] })
    },
  })
  return { look, publish }
}

/** Undefined for what is no JSON object. */
function readJson(written: string): object | undefined {
  try {
    const value: unknown = JSON.parse(written)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
