import type { Notice } from '@motcua/api'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Bell, CheckCheck, ChevronDown } from 'lucide-react'
import { Link } from 'react-router'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { names } from '../ui/class-names.ts'
import { Problem } from '../ui/states.tsx'
import styles from './notices.module.css'

const words = {
  unread: {
    vi: (unread: number) => `${unread} thông báo chưa đọc`,
    en: (unread: number) => (unread === 1 ? '1 notice not read' : `${unread} notices not read`),
  },
  allRead: { vi: 'Thông báo', en: 'Notices' },
  readAll: { vi: 'Đánh dấu đã đọc hết', en: 'Mark all as read' },
  isNew: { vi: 'chưa đọc', en: 'not read' },
  whole: { vi: 'cả hồ sơ', en: 'the whole dossier' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  failed: { vi: 'Chưa ghi được là đã đọc.', en: 'Not marked as read.' },
} satisfies Words

const KEY = ['notices']
const LOOK_AGAIN_MS = 30_000

/** What the officer was told about times that are reached; nothing at all while there is nothing. */
export function Notices() {
  const t = useWords(words)
  const said = useProblemText()
  const list = useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam }) => api.listNotices({ query: pageParam === '' ? {} : { cursor: pageParam } }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: LOOK_AGAIN_MS,
  })
  const read = useRead()
  const notices = list.data?.pages.flatMap((page) => page.notices) ?? []
  const unread = list.data?.pages[0]?.unread ?? 0
  // The list of work stands without them: that they cannot be loaded is no reason to say so above it.
  if (notices.length === 0) return null
  return (
    <details className={styles.notices}>
      <summary className={names(styles.summary, unread > 0 && styles.unread)}>
        <Bell size={16} aria-hidden />
        {unread > 0 ? t.unread(unread) : t.allRead}
        <ChevronDown size={16} aria-hidden className={styles.chevron} />
      </summary>
      {read.error ? <Problem title={t.failed} remedy={said(read.error)} /> : null}
      <ul className={styles.list}>
        {notices.map((notice) => (
          <Line key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
        ))}
      </ul>
      <div className={styles.buttons}>
        {unread > 0 ? (
          <Button size="small" icon={<CheckCheck size={14} aria-hidden />} onPress={() => read.mutate(undefined)}>
            {t.readAll}
          </Button>
        ) : null}
        {list.hasNextPage ? (
          <Button size="small" look="quiet" onPress={() => void list.fetchNextPage()}>
            {t.more}
          </Button>
        ) : null}
      </div>
    </details>
  )
}

function Line({ notice, onRead }: { readonly notice: Notice; readonly onRead: () => void }) {
  const t = useWords(words)
  const text = useText()
  const { dossier, title, step, at, isRead } = notice
  return (
    <li className={names(styles.line, !isRead && styles.unread)}>
      <Link to={`/dossiers/${encodeURIComponent(dossier.id)}`} onClick={isRead ? undefined : onRead}>
        {text(title)}
      </Link>
      <span className={styles.about}>
        {step === null ? t.whole : text(step)} · {dossier.code} · <time dateTime={at.at}>{text(at.words)}</time>
        {isRead ? null : <span className={styles.mark}> · {t.isNew}</span>}
      </span>
    </li>
  )
}

/** Notes what was read: some, or all. */
function useRead() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[] | undefined) =>
      api.readNotices({ body: ids === undefined ? {} : { ids: [...ids] } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
