import type { Answers } from '@motcua/engine'
import { RotateCcw, Undo2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { FormElement } from '../../embedded/form-element.tsx'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import fieldStyles from '../../ui/field.module.css'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { Problem } from '../../ui/states.tsx'
import { putScenario } from '../commands/put-scenario.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import viewStyles from '../view.module.css'
import { OpenWork } from './open-work.tsx'
import { type Played, play, scenarioOf, type Trial, trialOf } from './trial.ts'
import { TrialLog } from './trial-log.tsx'
import styles from './trials.module.css'
import { words } from './words.ts'

/** A dossier played by hand: file it, decide step by step, let time pass, and see path, clock and due date. */
export function TryIt() {
  const t = useWords(words)
  const text = useText()
  const { spec, shown, show } = useDesigner()
  const [trial, setTrial] = useState<Trial>()
  useEffect(() => {
    if (shown === undefined) return
    setTrial(trialOf(shown))
    show(undefined)
  }, [shown, show])
  const played = useMemo(() => (trial ? play(spec, trial) : undefined), [spec, trial])
  return (
    <section className={styles.tryIt}>
      <h2 className={viewStyles.heading}>{t.tryIt}</h2>
      {trial && played ? (
        <>
          <div className={viewStyles.row}>
            <Button
              size="small"
              icon={<Undo2 size={14} aria-hidden />}
              onPress={() =>
                setTrial(trial.steps.length === 0 ? undefined : { ...trial, steps: trial.steps.slice(0, -1) })
              }
            >
              {t.stepBack}
            </Button>
            <Button size="small" icon={<RotateCcw size={14} aria-hidden />} onPress={() => setTrial(undefined)}>
              {t.again}
            </Button>
          </div>
          {played.refused ? <Problem title={text(played.refused)} /> : null}
          <OpenWork
            key={trial.steps.length}
            played={played}
            onStep={(step) => setTrial({ ...trial, steps: [...trial.steps, step] })}
          />
          <TrialLog played={played} />
          <Keep trial={trial} played={played} />
        </>
      ) : (
        <Filing onFile={setTrial} />
      )}
    </section>
  )
}

function Filing({ onFile }: { readonly onFile: (trial: Trial) => void }) {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  const { spec } = useDesigner()
  const [filedAt, setFiledAt] = useState('2025-06-03T09:00')
  const [source, setSource] = useState(spec.scenarios[0]?.id ?? '-')
  const given = spec.scenarios.find((one) => one.id === source)?.given
  const typed = useRef<Answers>({})
  const start = Object.values(spec.flow.nodes).find((node) => node.kind === 'start')
  const channel = given?.channel ?? spec.identity.channels[0] ?? 'counter'
  const answers = (): Answers => (given && isAnswers(given.answers) ? given.answers : typed.current)
  return (
    <div className={styles.filing}>
      <p className={viewStyles.soft}>{t.tryHelp}</p>
      <Field label={t.filedAt}>
        {(control) => (
          <input
            {...control}
            type="datetime-local"
            className={fieldStyles.input}
            value={filedAt}
            onChange={(event) => setFiledAt(event.target.value)}
          />
        )}
      </Field>
      <SelectField
        label={t.answersOf}
        value={source}
        options={[
          { value: '-', label: t.ownAnswers },
          ...spec.scenarios.map((one) => ({ value: one.id, label: text(one.title) })),
        ]}
        onChange={setSource}
      />
      {given === undefined && start?.kind === 'start' ? (
        <FormElement
          spec={spec}
          form={start.form}
          locale={locale}
          mode="page"
          withoutSend
          onmotcua-change={(event) => {
            if (isAnswers(event.detail.answers)) typed.current = event.detail.answers
          }}
        />
      ) : null}
      <Button
        look="primary"
        isDisabled={!filedAt}
        onPress={() => onFile({ filedAt, channel, answers: answers(), steps: [] })}
      >
        {t.file}
      </Button>
    </div>
  )
}

function isAnswers(value: Readonly<Record<string, unknown>>): value is Answers {
  return typeof value === 'object'
}

function Keep({ trial, played }: { readonly trial: Trial; readonly played: Played }) {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const [name, setName] = useState('')
  if (played.refused) return null
  const keep = () => {
    const id = newId(
      name,
      spec.scenarios.map((one) => one.id),
      'scenario',
    )
    run(putScenario(scenarioOf(trial, played, id, name.trim())))
    setName('')
  }
  return (
    <form
      className={styles.keep}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField label={t.keepName} value={name} onChange={setName} />
      <Button type="submit" isDisabled={name.trim() === ''}>
        {t.keep}
      </Button>
    </form>
  )
}
