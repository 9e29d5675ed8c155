import type { Outcome, TaskNode } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords } from '../../../i18n/locale.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { addOutcome, changeOutcome, freshOutcome, MEANINGS, removeOutcome } from '../../commands/change-outcomes.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { FormSelect } from '../../inputs/form-select.tsx'
import { TextPair } from '../../inputs/text-pair.tsx'
import styles from '../inspector.module.css'
import type { OfNode } from '../node-view.tsx'
import { TargetSelect } from '../target-select.tsx'
import { words } from './words.ts'

const REASONS = ['none', 'optional', 'required'] as const

/** The outcomes of a task: each with its name, what the law calls it, and where it leads. */
export function Outcomes({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const { run, spec } = useDesigner()
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t.outcomes}</legend>
      {node.outcomes.map((outcome) => (
        <OutcomeCard key={outcome.id} id={id} outcome={outcome} isOnly={node.outcomes.length === 1} />
      ))}
      <Button
        size="small"
        icon={<Plus size={14} aria-hidden />}
        onPress={() => run(addOutcome(id, freshOutcome(spec, id)))}
      >
        {t.addOutcome}
      </Button>
    </fieldset>
  )
}

interface CardProps {
  readonly id: string
  readonly outcome: Outcome
  readonly isOnly: boolean
}

function OutcomeCard({ id, outcome, isOnly }: CardProps) {
  const t = useWords(words)
  const text = useText()
  const { run } = useDesigner()
  const change = (next: (outcome: Outcome) => Outcome) => run(changeOutcome(id, outcome.id, next))
  return (
    <details className={styles.card}>
      <summary className={styles.cardHead}>
        <span className={styles.cardTitle}>{text(outcome.title)}</span>
        <span className={styles.soft}>{t[outcome.meaning]}</span>
      </summary>
      <TargetSelect label={t.leadsTo} from={id} outcome={outcome.id} />
      <TextPair
        label={t.outcomeTitle}
        value={outcome.title}
        onChange={(title) => change((old) => ({ ...old, title }))}
      />
      <div className={styles.two}>
        <SelectField
          label={t.meaning}
          value={outcome.meaning}
          options={MEANINGS.map((one) => ({ value: one, label: t[one] }))}
          onChange={(meaning) => change((old) => ({ ...old, meaning }))}
        />
        <SelectField
          label={t.reason}
          value={outcome.reason}
          options={REASONS.map((one) => ({ value: one, label: t[one] }))}
          onChange={(reason) => change((old) => ({ ...old, reason }))}
        />
      </div>
      <FormSelect
        mayBeNone
        label={t.outcomeForm}
        value={outcome.form}
        onChange={(form) => change(({ form: _, ...old }) => (form === undefined ? old : { ...old, form }))}
      />
      {isOnly ? null : (
        <IconButton
          size="small"
          label={t.removeOutcome(text(outcome.title))}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeOutcome(id, outcome.id))}
        />
      )}
    </details>
  )
}
