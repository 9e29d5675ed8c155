import { ApiProblem, type PostingPage } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { Empty } from '../ui/states.tsx'
import { AnswerPosting } from './answer-posting.tsx'
import styles from './citizen.module.css'
import { postingWords } from './posting-words.ts'
import { useAnswerPosting } from './use-answer-posting.ts'

/** One notice: what is posted and until when, then the form for whoever has something to say to it. */
export function PostingRoom() {
  const t = useWords(postingWords)
  const text = useText()
  const { code = '', wait = '' } = useParams()
  const query = useQuery({
    queryKey: ['posting', code, wait],
    queryFn: () => api.getPosting({ params: { code, wait } }),
    retry: (count, error) => !isGone(error) && count < 1,
    // What is being written is not replaced under the hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  const sending = useAnswerPosting(code, wait)
  return (
    <Page title={query.data ? text(query.data.title) : t.title}>
      <Link className={styles.back} to="/postings">
        <ArrowLeft size={18} aria-hidden />
        {t.all}
      </Link>
      {isGone(query.error) && !sending.isSuccess ? (
        <Empty title={t.over}>
          <p>{t.overHelp}</p>
        </Empty>
      ) : (
        <Loaded query={query} failed={t.noticeFailed} lines={8}>
          {(posting) => (
            <div className={styles.before}>
              <AboutPosting posting={posting} />
              <AnswerPosting posting={posting} sending={sending} onRefresh={() => void query.refetch()} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  )
}

function isGone(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.status === 404
}

function AboutPosting({ posting }: { readonly posting: PostingPage }) {
  const t = useWords(postingWords)
  const text = useText()
  const { code, procedure, unit, since, until, facts, answerable } = posting
  const rows = [
    { id: 'procedure', name: t.procedure, value: text(procedure) },
    ...facts.map(({ field, label, words }) => ({ id: `fact ${field}`, name: text(label), value: text(words) })),
    { id: 'unit', name: t.unit, value: text(unit.title) },
    { id: 'code', name: t.code, value: code },
    { id: 'since', name: t.since, value: text(since.words) },
    { id: 'until', name: answerable ? t.until : t.postedUntil, value: until ? text(until.words) : t.noUntil },
  ]
  return (
    <dl className={styles.table}>
      {rows.map(({ id, name, value }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
