import { ApiProblem, type Dossier } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { useEffect, useRef, useState } from 'react'
import { StepForm } from '../dossier/step-form.tsx'
import { useCommand } from '../dossier/use-command.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { Field, NumberInput, SelectField, TextField } from '../ui/field.tsx'
import { Problem } from '../ui/states.tsx'
import { type ActionDraft, blankAction, type DossierAction, lacksOf } from './dossier-actions.ts'
import { turnWords } from './turn-words.ts'
import styles from './turns.module.css'

interface ActionFormProps {
  readonly dossier: Dossier
  readonly action: DossierAction
  readonly onCancel: () => void
  readonly onDone: () => void
}

/** What one action asks for, and sending it. What was typed stays until it is recorded. */
export function ActionForm({ dossier, action, onCancel, onDone }: ActionFormProps) {
  const t = useWords(turnWords)
  const text = useText()
  const said = useProblemText()
  const sending = useSending(dossier, action, onDone)
  const { draft, change, lacks, error, isBusy } = sending
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} className={styles.form}>
      <h3 className={styles.name}>{text(action.title)}</h3>
      {action.help ? <p className={styles.soft}>{text(action.help)}</p> : null}
      {action.form === null ? null : (
        <StepForm
          ref={sending.form}
          screen={dossier}
          form={action.form}
          problems={error instanceof ApiProblem ? (error.problem.fields ?? []) : []}
          onChange={(answers) => change({ answers })}
        />
      )}
      {action.asksTime && dossier.due.due ? (
        <p className={styles.soft}>{t.dueNow(text(dossier.due.due.words))}</p>
      ) : null}
      {action.asksTime ? <TimeFields draft={draft} isWrong={lacks.time} onChange={change} /> : null}
      {action.reason === 'none' ? null : (
        <TextField
          label={action.reason === 'required' ? t.reason : t.reasonOptional}
          error={lacks.reason ? t.reasonMissing : undefined}
          lines={3}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {error ? <Problem title={t.failed} remedy={said(error)} /> : null}
      <div className={styles.buttons}>
        <Button look={action.isDangerous ? 'danger' : 'primary'} isDisabled={isBusy} onPress={sending.send}>
          {isBusy ? t.sending : t.send}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t.back}
        </Button>
      </div>
    </div>
  )
}

function useSending(dossier: Dossier, action: DossierAction, onDone: () => void) {
  const command = useCommand(dossier.id)
  const [draft, setDraft] = useState(blankAction)
  const [tried, setTried] = useState(false)
  const form = useRef<MotcuaForm>(null)
  const lacks = lacksOf(action, draft)
  const send = () => {
    setTried(true)
    const answers = form.current ? form.current.submit() : draft.answers
    if (lacks.reason || lacks.time || answers === undefined) return
    // A promise, since the menu may be gone by then: after a withdrawal nothing may be done any more.
    void command.mutateAsync(action.command({ ...draft, answers })).then(onDone, () => undefined)
  }
  return {
    draft,
    change: (part: Partial<ActionDraft>) => setDraft((before) => ({ ...before, ...part })),
    lacks: { reason: tried && lacks.reason, time: tried && lacks.time },
    form,
    send,
    error: command.error,
    isBusy: command.isPending,
  }
}

interface TimeFieldsProps {
  readonly draft: ActionDraft
  readonly isWrong: boolean
  readonly onChange: (part: Partial<ActionDraft>) => void
}

function TimeFields({ draft, isWrong, onChange }: TimeFieldsProps) {
  const t = useWords(turnWords)
  const units = (['working-days', 'working-hours', 'calendar-days'] as const).map((value) => ({
    value,
    label: t[value],
  }))
  return (
    <div className={styles.time}>
      <Field label={t.within} error={isWrong ? t.withinWrong : undefined}>
        {(control) => (
          <NumberInput {...control} min={0} value={draft.amount} onChange={(amount) => onChange({ amount })} />
        )}
      </Field>
      <SelectField label={t.withinUnit} value={draft.unit} options={units} onChange={(unit) => onChange({ unit })} />
    </div>
  )
}
