import type { FieldProblem, Paper, TaskOutcome, TaskScreen } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { type ReactNode, type Ref, type RefObject, useEffect, useRef } from 'react'
import { StepForm } from '../dossier/step-form.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { CheckField, TextField } from '../ui/field.tsx'
import styles from './decide.module.css'
import { asksFaults, type DecisionDraft, isComplete, type Missing } from './decision-draft.ts'
import { words } from './words.ts'

interface OutcomeDetailsProps {
  readonly screen: TaskScreen
  readonly outcome: TaskOutcome
  readonly draft: DecisionDraft
  /** What to point at; null until somebody tried to send. */
  readonly missing: Missing | null
  readonly problems: readonly FieldProblem[]
  readonly formRef: Ref<MotcuaForm>
  readonly onChange: (part: Partial<DecisionDraft>) => void
  /** The buttons. */
  readonly children: ReactNode
}

/** What an outcome asks for before it is sent: its own form, faults per paper, a reason. */
export function OutcomeDetails(props: OutcomeDetailsProps) {
  const { screen, outcome, draft, missing, problems, formRef, onChange, children } = props
  const t = useWords(words)
  const text = useText()
  const place = useRef<HTMLDivElement>(null)
  useGuidedFocus(place, missing)
  const fromOutcome = (answers: DecisionDraft['answers']) => onChange({ outcomeAnswers: answers })
  return (
    <div ref={place} tabIndex={-1} className={styles.details}>
      <h3 className={styles.detailsTitle}>{text(outcome.title)}</h3>
      {outcome.form === null ? null : (
        <StepForm ref={formRef} screen={screen} form={outcome.form} problems={problems} onChange={fromOutcome} />
      )}
      {asksFaults(outcome) && screen.papers.length > 0 ? (
        <Faults
          papers={screen.papers}
          faults={draft.faults}
          missing={missing?.faults ?? []}
          onChange={(faults) => onChange({ faults })}
        />
      ) : null}
      {outcome.reason === 'none' ? null : (
        <TextField
          label={outcome.reason === 'required' ? t.reason : t.reasonOptional}
          help={outcome.meaning === 'accept' ? undefined : t.reasonOnSlip}
          error={missing?.reason ? t.reasonMissing : undefined}
          lines={3}
          value={draft.reason}
          onChange={(reason) => onChange({ reason })}
        />
      )}
      <div className={styles.buttons}>{children}</div>
    </div>
  )
}

/** What was opened gets the focus; after a try that lacked something, the first box that does. */
function useGuidedFocus(place: RefObject<HTMLElement | null>, missing: Missing | null) {
  const lacks = missing !== null && !isComplete(missing)
  useEffect(() => {
    const target = lacks ? place.current?.querySelector<HTMLElement>('[aria-invalid]') : place.current
    target?.focus()
  }, [place, lacks])
}

interface FaultsProps {
  readonly papers: readonly Paper[]
  readonly faults: DecisionDraft['faults']
  readonly missing: readonly string[]
  readonly onChange: (faults: DecisionDraft['faults']) => void
}

function Faults({ papers, faults, missing, onChange }: FaultsProps) {
  const t = useWords(words)
  const text = useText()
  const tick = (component: string, ticked: boolean) => {
    const { [component]: _, ...others } = faults
    onChange(ticked ? { ...others, [component]: '' } : others)
  }
  return (
    <fieldset className={styles.faults}>
      <legend className={styles.legend}>{t.faults}</legend>
      {papers.map(({ component, title }) => (
        <div key={component} className={styles.fault}>
          <CheckField
            label={text(title)}
            checked={Object.hasOwn(faults, component)}
            onChange={(ticked) => tick(component, ticked)}
          />
          {Object.hasOwn(faults, component) ? (
            <TextField
              label={t.faultOf(text(title))}
              lines={2}
              value={faults[component] ?? ''}
              error={missing.includes(component) ? t.faultMissing : undefined}
              onChange={(fault) => onChange({ ...faults, [component]: fault })}
            />
          ) : null}
        </div>
      ))}
    </fieldset>
  )
}
