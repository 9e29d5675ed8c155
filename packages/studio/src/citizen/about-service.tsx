import type { Service } from '@motcua/api'
import { type Component, conditionText } from '@motcua/spec'
import { useText, useWords } from '../i18n/locale.tsx'
import styles from './citizen.module.css'
import { levelWords } from './level-words.ts'
import { words } from './words.ts'

/** Time, fee, place, papers and legal basis, all read from the version in force. */
export function AboutService({ service }: { readonly service: Service }) {
  const t = useWords(words)
  const text = useText()
  const { summary, spec, units } = service
  const rows = [
    [t.time, text(summary.time)],
    [t.fee, hasFee(service) ? t.feeLater : t.noFee],
    [t.level, levelWords(summary, t)],
    [t.where, units.map(({ title }) => text(title)).join('; ')],
  ]
  return (
    <>
      <dl className={styles.table}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t.papers}</h2>
        <ul className={styles.papers}>
          {spec.components
            .filter(({ alternativeTo }) => alternativeTo === undefined)
            .map((component) => (
              <PaperLine key={component.id} component={component} service={service} />
            ))}
        </ul>
      </section>
      <details className={styles.basis}>
        <summary>{t.basis}</summary>
        <ul>
          {Object.entries(spec.legal).map(([id, { document, article }]) => (
            <li key={id}>{[article, document].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

interface PaperLineProps {
  readonly component: Component
  readonly service: Service
}

function PaperLine({ component, service: { spec } }: PaperLineProps) {
  const t = useWords(words)
  const text = useText()
  const how = { form: t.inForm, registry: t.inRegistry, applicant: t.scan }[component.source]
  const others = spec.components.filter(({ alternativeTo }) => alternativeTo === component.id)
  return (
    <li className={styles.paper}>
      <span className={styles.paperTitle}>{text(component.title)}</span>
      {others.map((other) => (
        <span key={other.id}>{t.orInstead(text(other.title))}</span>
      ))}
      <span className={styles.soft}>{how}</span>
      {component.required === 'always' ? null : (
        <span className={styles.soft}>{t.onlyWhen(text(conditionText(component.required.when, spec)))}</span>
      )}
    </li>
  )
}

/** The runtime reads the fee from the output of this name. */
function hasFee({ spec }: Service): boolean {
  return Object.values(spec.decisions).some((decision) => {
    const { outputs } = decision.kind === 'table' ? decision.table : decision.rules
    return outputs.some(({ id }) => id === 'fee')
  })
}
