import type { LedgerLine } from '@motcua/api'
import type { Text } from '@motcua/spec'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import styles from './ledger.module.css'

const words = {
  why: { vi: 'Vì sao ngày này?', en: 'Why this day?' },
} satisfies Words

interface LedgerProps {
  readonly lines: readonly LedgerLine[]
  readonly summary: Text | null
}

/** In a few sentences how a due date was counted; each day counted, skipped or paused, and why, behind "why this day?". */
export function Ledger({ lines, summary }: LedgerProps) {
  const t = useWords(words)
  const text = useText()
  if (lines.length === 0) return null
  return (
    <>
      {summary === null ? null : <p className={styles.summary}>{text(summary)}</p>}
      <details className={styles.ledger}>
        <summary className={styles.why}>{t.why}</summary>
        <ol className={styles.days}>
          {lines.map((line) => (
            <li
              key={`${line.date} ${line.kind} ${line.words.en}`}
              className={names(line.count === undefined && styles.skipped)}
            >
              {text(line.words)}
            </li>
          ))}
        </ol>
      </details>
    </>
  )
}
