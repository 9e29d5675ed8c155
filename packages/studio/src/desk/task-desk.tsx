import type { TaskScreen } from '@motcua/api'
import { type RefObject, useRef } from 'react'
import { Link } from 'react-router'
import { DueTag } from '../dossier/due-tag.tsx'
import { Given } from '../dossier/given.tsx'
import { HistoryList } from '../dossier/history-list.tsx'
import { Ledger } from '../dossier/ledger.tsx'
import { Outputs } from '../dossier/outputs.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { useTitle } from '../shell/page.tsx'
import { BesideTask } from './beside-task.tsx'
import { besideWords } from './beside-words.ts'
import { ComingAlarms } from './coming-alarms.tsx'
import { Decide } from './decide.tsx'
import { Opinions } from './opinions.tsx'
import { TaskHolder } from './task-holder.tsx'
import styles from './task-room.module.css'
import { words } from './words.ts'

interface TaskDeskProps {
  readonly screen: TaskScreen
  readonly onRefresh: () => Promise<unknown>
  /** The decision is recorded; `said` confirms it in a sentence. */
  readonly onDone: (said: string) => void
}

/** Left what the applicant gave, right what I decide, below how it came here. */
export function TaskDesk({ screen, onRefresh, onDone }: TaskDeskProps) {
  const t = useWords(words)
  const text = useText()
  useTitle(`${text(screen.title)} · ${screen.code}`)
  // Acknowledging takes its own button away: the focus goes to the title, and not nowhere.
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <>
      <TaskHead screen={screen} title={title} onRefresh={onRefresh} />
      <BesideTask screen={screen} onChanged={() => onRefresh().then(() => title.current?.focus())} />
      <div className={styles.sides}>
        <Given
          dossier={screen.dossier}
          spec={screen.spec}
          form={screen.applicantForm}
          answers={screen.answers}
          papers={screen.papers}
        />
        <div className={styles.right}>
          <Decide screen={screen} onRefresh={onRefresh} onDone={onDone} />
          <Opinions screen={screen} onChanged={onRefresh} />
          <Outputs spec={screen.spec} outputs={screen.outputs} />
        </div>
      </div>
      <div className={styles.below}>
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t.history}</h2>
          <HistoryList entries={screen.history} />
        </section>
        <section className={styles.part}>
          <h2 className={styles.partTitle}>{t.whyMe}</h2>
          <p className={styles.prose}>{text(screen.why)}</p>
          <ComingAlarms alarms={screen.alarms} />
          <Ledger lines={screen.ledger} summary={screen.dueSummary} />
        </section>
      </div>
    </>
  )
}

interface TaskHeadProps extends Pick<TaskDeskProps, 'screen' | 'onRefresh'> {
  readonly title: RefObject<HTMLHeadingElement | null>
}

function TaskHead({ screen, title, onRefresh }: TaskHeadProps) {
  const t = useWords(words)
  const text = useText()
  const { taskDue, dossierDue, item } = screen
  const beside = useWords(besideWords)
  return (
    <header className={styles.head}>
      <div className={styles.name}>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {text(screen.title)}
        </h1>
        {item ? <p className={styles.item}>{beside.itemOf(text(item.title), item.number, item.of)}</p> : null}
        <p className={styles.sub}>
          <Link to={`/dossiers/${encodeURIComponent(screen.dossier)}`} className={styles.code}>
            {screen.code}
          </Link>
          <span>{text(screen.procedure)}</span>
          {screen.applicant ? <span className={styles.who}>{screen.applicant}</span> : null}
        </p>
      </div>
      <dl className={styles.times}>
        {taskDue ? (
          <div>
            <dt>{t.stepDue}</dt>
            <dd>
              <DueTag due={taskDue} />
              {taskDue.due ? <span>{text(taskDue.due.words)}</span> : null}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t.dossierDue}</dt>
          <dd>
            <DueTag due={dossierDue} />
            {dossierDue.due ? <span>{text(dossierDue.due.words)}</span> : null}
          </dd>
        </div>
      </dl>
      <TaskHolder screen={screen} onChanged={onRefresh} />
    </header>
  )
}
