import type { DecisionTable, RuleProblem } from '@motcua/rules'
import { Check } from 'lucide-react'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { valueWords } from '../conditions/sentence.ts'
import { ProblemIcon } from '../problem-icon.tsx'
import styles from './rules.module.css'
import { words } from './words.ts'

interface FindingsProps {
  readonly findings: readonly RuleProblem[]
  readonly table: DecisionTable
}

/** Overlaps, gaps and mistakes of a table, each with a case in which it shows. */
export function TableFindings({ findings, table }: FindingsProps) {
  const t = useWords(words)
  const text = useText()
  if (findings.length === 0) {
    return table.hitPolicy === 'unique' && table.rows.length > 0 ? (
      <p className={styles.fine} role="status">
        <Check size={16} aria-hidden />
        {t.fine}
      </p>
    ) : null
  }
  return (
    <ul className={styles.findings} role="status">
      {findings.slice(0, 6).map((finding) => (
        <li key={`${finding.code} ${finding.where} ${finding.message.vi}`}>
          <ProblemIcon severity={finding.severity} />
          <span>
            {text(finding.message)} {text(finding.remedy)}
            {finding.example ? <Example example={finding.example} /> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Example({ example }: { readonly example: NonNullable<RuleProblem['example']> }) {
  const t = useWords(words)
  const { locale } = useLocale()
  const options = useFactOptions()
  const said = Object.entries(example).map(([fact, value]) => {
    const option = options.find((one) => one.key === fact)
    return `${option?.title[locale] ?? fact}: ${valueWords(value, option, locale)}`
  })
  return (
    <span className={styles.example}>
      {t.example}: {said.join('; ')}
    </span>
  )
}
