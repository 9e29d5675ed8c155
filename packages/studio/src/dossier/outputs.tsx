import type { TaskScreen } from '@motcua/api'
import { factLabel, valueLabel } from '@motcua/spec'
import { money } from '../i18n/format.ts'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import styles from './outputs.module.css'

const words = {
  title: { vi: 'Quy tắc đã tính', en: 'What the rules found' },
} satisfies Words

interface OutputsProps {
  readonly spec: TaskScreen['spec']
  readonly outputs: TaskScreen['outputs']
}

/** What decisions of the procedure gave for this dossier: fees, conditions met or not. */
export function Outputs({ spec, outputs }: OutputsProps) {
  const t = useWords(words)
  const text = useText()
  const found = Object.entries(outputs)
  if (found.length === 0) return null
  return (
    <section className={styles.outputs}>
      <h2 className={styles.title}>{t.title}</h2>
      <dl className={styles.facts}>
        {found.map(([fact, value]) => (
          <div key={fact} className={styles.fact}>
            <dt>{text(factLabel(spec, fact))}</dt>
            <dd>{fact === 'fee' && typeof value === 'number' ? money(value) : text(valueLabel(spec, fact, value))}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
