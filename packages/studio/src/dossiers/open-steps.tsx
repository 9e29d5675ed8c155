import type { Dossier } from '@motcua/api'
import { CirclePause } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { besideWords } from '../desk/beside-words.ts'
import { DueTag } from '../dossier/due-tag.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { usePermissions } from '../shell/session.ts'
import styles from './dossier-room.module.css'
import { words } from './words.ts'

/** The steps that are open now, with whoever holds them, and what is waited for. */
export function OpenSteps({ dossier }: { readonly dossier: Dossier }) {
  const t = useWords(words)
  const text = useText()
  const mayOpen = usePermissions().includes('task.read')
  if (dossier.tasks.length + dossier.waits.length === 0) return <p className={styles.soft}>{t.finished}</p>
  return (
    <ul className={styles.steps}>
      {dossier.tasks.map((task) => (
        <OpenTask key={task.task} task={task} isSuspended={dossier.suspended !== null}>
          {mayOpen ? (
            <Link to={`/desk/${encodeURIComponent(dossier.id)}/${encodeURIComponent(task.task)}`}>{t.openTask}</Link>
          ) : null}
        </OpenTask>
      ))}
      {dossier.waits.map((wait) => (
        <li key={wait.wait} className={styles.step}>
          <CirclePause size={16} aria-hidden />
          <span className={styles.stepName}>
            {t.waiting}: {text(wait.title)}
            {wait.until ? <span className={styles.soft}>{t.until(text(wait.until.words))}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface OpenTaskProps {
  readonly task: Dossier['tasks'][number]
  readonly isSuspended: boolean
  readonly children: ReactNode
}

/** On its way it counts until it is acknowledged, afterwards until it is done; suspended it does not count. */
function OpenTask({ task: { title, unit, assignee, handOver, due }, isSuspended, children }: OpenTaskProps) {
  const t = useWords(words)
  const beside = useWords(besideWords)
  const text = useText()
  const counted = isSuspended ? due : (handOver?.due ?? due)
  return (
    <li className={styles.step}>
      <span className={styles.stepName}>
        {text(title)}
        <span className={styles.soft}>
          {[text(unit.title), handOver ? beside.onItsWay : (assignee?.name ?? t.nobody)].join(' · ')}
        </span>
      </span>
      {counted ? <DueTag due={counted} /> : null}
      {children}
    </li>
  )
}
