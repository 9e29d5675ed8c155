import type { TaskScreen } from '@motcua/api'
import { useText, useWords } from '../i18n/locale.tsx'
import styles from './beside.module.css'
import { besideWords } from './beside-words.ts'

/** What happens by itself if the task stays open, soonest first. */
export function ComingAlarms({ alarms }: Pick<TaskScreen, 'alarms'>) {
  const t = useWords(besideWords)
  const text = useText()
  if (alarms.length === 0) return null
  return (
    <div>
      <p className={styles.soft}>{t.alarms}</p>
      <ul className={styles.alarms}>
        {alarms.map(({ alarm, title, does, at }) => (
          <li key={alarm}>
            <time dateTime={at.at}>{text(at.words)}</time>: {text(title)} ({t[does]})
          </li>
        ))}
      </ul>
    </div>
  )
}
