import type { HistoryEntry } from '@motcua/api'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import styles from './history-list.module.css'

const words = {
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  system: { vi: 'Hệ thống', en: 'System' },
} satisfies Words

/** What happened, newest first: when, who, and in words what. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const text = useText()
  const t = useWords(words)
  const told = entries.filter((entry) => entry.words.length > 0)
  return (
    <ol className={styles.history}>
      {told.toReversed().map((entry) => (
        <li key={entry.sequence} className={styles.entry}>
          <p className={styles.when}>
            <time dateTime={entry.at.at}>{text(entry.at.words)}</time>
            <span>{entry.by.kind === 'officer' ? entry.by.name : t[entry.by.kind]}</span>
          </p>
          <ul className={styles.said}>
            {entry.words.map((said) => (
              <li key={said.en}>{text(said)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
