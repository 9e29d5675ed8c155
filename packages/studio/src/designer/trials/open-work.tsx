import type { Answers } from '@motcua/engine'
import type { Outcome, ScenarioStep } from '@motcua/spec'
import { useRef, useState } from 'react'
import { FormElement } from '../../embedded/form-element.tsx'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import viewStyles from '../view.module.css'
import { localTime, type Played } from './trial.ts'
import styles from './trials.module.css'
import { words } from './words.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface OpenWorkProps {
  readonly played: Played
  readonly onStep: (step: ScenarioStep) => void
}

/** What the dossier waits for now, with the buttons that the officer would have; each step takes an hour. */
export function OpenWork({ played, onStep }: OpenWorkProps) {
  const t = useWords(words)
  const { state, now } = played.playthrough
  if (!state || state.status === 'ended') return null
  const pass = (length: number) => onStep({ at: localTime(now + length), pass: true })
  return (
    <div className={styles.open}>
      <h3 className={viewStyles.soft}>{t.open}</h3>
      {Object.values(state.tasks).map((task) => (
        <OpenTask
          key={task.id}
          node={task.node}
          role={task.role}
          at={localTime(now + HOUR)}
          facts={state.answers}
          onStep={onStep}
        />
      ))}
      {Object.values(state.waits).map((wait) => (
        <OpenWait key={wait.id} node={wait.node} at={localTime(now + HOUR)} facts={state.answers} onStep={onStep} />
      ))}
      <div className={viewStyles.row}>
        <Button size="small" onPress={() => pass(DAY)}>
          {t.passDay}
        </Button>
        <Button size="small" onPress={() => pass(7 * DAY)}>
          {t.passWeek}
        </Button>
      </div>
    </div>
  )
}

interface OpenProps {
  readonly node: string
  readonly at: string
  readonly facts: Answers
  readonly onStep: (step: ScenarioStep) => void
}

function OpenTask({ node: id, role, at, facts, onStep }: OpenProps & { readonly role: string }) {
  const t = useWords(words)
  const text = useText()
  const title = useTitles()
  const { spec } = useDesigner()
  const [reason, setReason] = useState('')
  const answers = useRef<Answers>({})
  const node = spec.flow.nodes[id]
  if (node?.kind !== 'task') return null
  const complete = (outcome: Outcome) =>
    onStep({
      at,
      complete: id,
      outcome: outcome.id,
      ...(Object.keys(answers.current).length > 0 ? { answers: { ...answers.current } } : {}),
      ...(reason.trim() && outcome.reason !== 'none' ? { reason: reason.trim() } : {}),
    })
  return (
    <div className={viewStyles.card}>
      <p className={styles.name}>
        {text(node.title)} <span className={viewStyles.soft}>{text(title.role(role))}</span>
      </p>
      {node.form ? <TrialForm form={node.form} facts={facts} onAnswers={(given) => (answers.current = given)} /> : null}
      {node.outcomes.some((outcome) => outcome.reason !== 'none') ? (
        <TextField label={t.reason} value={reason} onChange={setReason} />
      ) : null}
      <div className={viewStyles.row}>
        {node.outcomes.map((outcome) => (
          <Button
            key={outcome.id}
            look={outcome.meaning === 'refuse' ? 'danger' : 'plain'}
            isDisabled={outcome.reason === 'required' && reason.trim() === ''}
            onPress={() => complete(outcome)}
          >
            {text(outcome.title)}
          </Button>
        ))}
      </div>
    </div>
  )
}

function OpenWait({ node: id, at, facts, onStep }: OpenProps) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  const answers = useRef<Answers>({})
  const node = spec.flow.nodes[id]
  if (node?.kind !== 'wait') return null
  const waitsFor = 'message' in node.for ? node.for : undefined
  const send = () =>
    onStep({
      at,
      message: id,
      ...(Object.keys(answers.current).length > 0 ? { answers: { ...answers.current } } : {}),
    })
  return (
    <div className={viewStyles.card}>
      <p className={styles.name}>{text(node.title)}</p>
      {waitsFor?.form ? (
        <TrialForm form={waitsFor.form} facts={facts} onAnswers={(given) => (answers.current = given)} />
      ) : null}
      {waitsFor ? (
        <div className={viewStyles.row}>
          <Button onPress={send}>{waitsFor.from === 'applicant' ? t.send : t.answer}</Button>
        </div>
      ) : null}
    </div>
  )
}

interface TrialFormProps {
  readonly form: string
  readonly facts: Answers
  readonly onAnswers: (answers: Answers) => void
}

function TrialForm({ form, facts, onAnswers }: TrialFormProps) {
  const { locale } = useLocale()
  const { spec } = useDesigner()
  return (
    <FormElement
      spec={spec}
      form={form}
      facts={facts}
      locale={locale}
      mode="page"
      withoutSend
      onmotcua-change={(event) => onAnswers(event.detail.answers)}
    />
  )
}
