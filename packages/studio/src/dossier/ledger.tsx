import type { LedgerLine } from '@motcua/api'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import styles from './ledger.module.css'

const words = {
  why: { vi: 'Vì sao ngày này?', en: 'Why this day?' },
} satisfies Words

/** Each day counted, skipped or paused, and why; behind "why this day?". */
export function Ledger({ lines }: { readonly lines: readonly LedgerLine[] }) {
  const t = useWords(words)
  const text = useText()
  if (lines.length === 0) return null
  return (
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
  )
}
