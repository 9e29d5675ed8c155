import type { Posting } from '@motcua/api'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { More } from '../remote/more.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { Empty } from '../ui/states.tsx'
import styles from './citizen.module.css'
import { postingWords } from './posting-words.ts'

/** Notices that are posted in public now, latest first. */
export function PostingsRoom() {
  const t = useWords(postingWords)
  const list = useInfiniteQuery({
    queryKey: ['postings'],
    queryFn: ({ pageParam, signal }) =>
      api.listPostings({ query: pageParam === '' ? {} : { cursor: pageParam } }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const postings = list.data?.pages.flatMap((page) => page.postings) ?? []
  return (
    <Page title={t.title}>
      <p className={styles.lead}>{t.lead}</p>
      <Loaded query={list} failed={t.failed}>
        {() =>
          postings.length === 0 ? (
            <Empty title={t.none}>
              <p>{t.noneHelp}</p>
            </Empty>
          ) : (
            <ul className={styles.services}>
              {postings.map((posting) => (
                <li key={`${posting.code} ${posting.wait}`} className={styles.posting}>
                  <PostingCard posting={posting} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <More query={list}>{t.more}</More>
    </Page>
  )
}

/** A question has its mark already. */
function named(label: string): string {
  return label.endsWith('?') ? label : `${label}:`
}

/** The rest of what it is about stands on its own page. */
const FACTS_SHOWN = 3

function PostingCard({ posting }: { readonly posting: Posting }) {
  const t = useWords(postingWords)
  const text = useText()
  const { code, wait, title, procedure, unit, since, until, facts, answerable } = posting
  return (
    <>
      <h2 className={styles.postingTitle}>
        <Link className={styles.big} to={`/postings/${encodeURIComponent(code)}/${encodeURIComponent(wait)}`}>
          {text(title)}
        </Link>
      </h2>
      <p>{text(procedure)}</p>
      <p className={styles.soft}>
        {text(unit.title)} · {t.code} <span className={styles.code}>{code}</span>
      </p>
      <ul className={styles.facts}>
        {facts.slice(0, FACTS_SHOWN).map(({ field, label, words }) => (
          <li key={field}>
            {named(text(label))} {text(words)}
          </li>
        ))}
      </ul>
      <p className={styles.facts}>
        <span>
          {t.since} {text(since.words)}
        </span>
        <strong className={styles.until}>
          {answerable ? t.until : t.postedUntil} {until ? text(until.words) : t.noUntil}
        </strong>
      </p>
    </>
  )
}
