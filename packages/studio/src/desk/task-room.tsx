import { ApiProblem } from '@motcua/api'
import { ArrowLeft } from 'lucide-react'
import { useMemo } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { HistoryList } from '../dossier/history-list.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { useKeys } from '../shell/keys.tsx'
import { Page } from '../shell/page.tsx'
import { Problem } from '../ui/states.tsx'
import { type DeskVisit, readDeskVisit } from './desk-visit.ts'
import { TaskDesk } from './task-desk.tsx'
import styles from './task-room.module.css'
import { useTask } from './use-task.ts'
import { words } from './words.ts'

/** One task, one screen. A task that somebody else has done meanwhile says who and how. */
export function TaskRoom() {
  const t = useWords(words)
  const go = useNavigate()
  const { dossier = '', task = '' } = useParams()
  const query = useTask(dossier, task)
  const { next } = readDeskVisit(useLocation().state)
  useKeys(
    useMemo(
      () => [
        {
          combo: 'Escape',
          says: t.keyBack,
          run: () => void go('/desk', { state: { next: `${dossier} ${task}` } satisfies DeskVisit }),
        },
      ],
      [t, go, dossier, task],
    ),
  )
  if (!query.data && query.error instanceof ApiProblem && query.error.code === 'stale') {
    return <TaskIsClosed problem={query.error} dossier={dossier} />
  }
  return (
    <div className={styles.room}>
      <BackToDesk />
      <Loaded query={query} failed={t.taskFailed} lines={8}>
        {(screen) => (
          <TaskDesk
            key={`${screen.dossier} ${screen.task}`}
            screen={screen}
            onRefresh={() => query.refetch()}
            onDone={(said) =>
              void go('/desk', {
                state: {
                  said,
                  ...(screen.recallable ? { recall: screen.dossier } : {}),
                  ...(next === undefined ? {} : { next }),
                } satisfies DeskVisit,
              })
            }
          />
        )}
      </Loaded>
    </div>
  )
}

function BackToDesk() {
  const t = useWords(words)
  return (
    <Link to="/desk" className={styles.back}>
      <ArrowLeft size={16} aria-hidden />
      {t.back}
    </Link>
  )
}

function TaskIsClosed({ problem, dossier }: { readonly problem: ApiProblem; readonly dossier: string }) {
  const t = useWords(words)
  const text = useText()
  return (
    <Page title={t.closedTitle}>
      <Problem title={text(problem.problem.text)}>
        <p className={styles.links}>
          <Link to="/desk">{t.back}</Link>
          <Link to={`/dossiers/${encodeURIComponent(dossier)}`}>{t.whole}</Link>
        </p>
      </Problem>
      <section className={styles.part}>
        <h2 className={styles.partTitle}>{t.meanwhile}</h2>
        <HistoryList entries={problem.problem.meanwhile ?? []} />
      </section>
    </Page>
  )
}
