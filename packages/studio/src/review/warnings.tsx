import type { Version } from '@motcua/api'
import { useText, useWords } from '../i18n/locale.tsx'
import styles from './review.module.css'
import { words } from './words.ts'

/** What was submitted all the same, with the author's reason; and what no source states. */
export function Warnings({ version: { warnings, spec } }: { readonly version: Version }) {
  const t = useWords(words)
  const text = useText()
  return (
    <>
      {warnings.length > 0 ? (
        <details className={styles.more}>
          <summary>
            {t.warnings} ({warnings.length})
          </summary>
          <ul className={styles.list}>
            {warnings.map(({ problem, reason }) => (
              <li key={`${problem.code} ${problem.where}`}>
                {text(problem.message)}
                <span className={styles.soft}>
                  {t.reason}: {reason}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {spec.assumptions.length > 0 ? (
        <details className={styles.more}>
          <summary>
            {t.assumptions} ({spec.assumptions.length})
          </summary>
          <ul className={styles.list}>
            {spec.assumptions.map(({ path, reason }) => (
              <li key={path}>{text(reason)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}
