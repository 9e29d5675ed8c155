import { ApiProblem, type TaskOutcome, type TaskScreen } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { useRef, useState } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { CommandProblem } from './command-problem.tsx'
import styles from './decide.module.css'
import { blankDecision, completion, type DecisionDraft, isBare, isComplete, missingIn } from './decision-draft.ts'
import { OutcomeDetails } from './outcome-details.tsx'
import { StepForm } from './step-form.tsx'
import { useCommand } from './use-task.ts'
import { words } from './words.ts'

interface DecideProps {
  readonly screen: TaskScreen
  readonly onRefresh: () => Promise<unknown>
  readonly onDone: (said: string) => void
}

/** The step's own form and its outcomes as the law names them. What was typed stays until the decision is recorded. */
export function Decide({ screen, onRefresh, onDone }: DecideProps) {
  const t = useWords(words)
  const text = useText()
  const command = useCommand(screen)
  const [draft, setDraft] = useState(blankDecision)
  const [chosen, choose] = useState<string | null>(null)
  const [showsMissing, showMissing] = useState(false)
  const stepForm = useRef<MotcuaForm>(null)
  const outcomeForm = useRef<MotcuaForm>(null)
  const change = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const outcome = screen.outcomes.find(({ id }) => id === chosen)
  const send = (taken: TaskOutcome) => {
    const missing = missingIn(draft, taken)
    showMissing(!isComplete(missing))
    const own = taken.meaning === 'accept' && stepForm.current ? stepForm.current.submit() : draft.answers
    const extra = outcomeForm.current ? outcomeForm.current.submit() : draft.outcomeAnswers
    if (!isComplete(missing) || own === undefined || extra === undefined) return
    const full = { ...draft, answers: own, outcomeAnswers: extra }
    command.mutate(completion(screen, taken, full), {
      onSuccess: () => {
        stepForm.current?.markSent()
        onDone(t.done(text(taken.title), screen.code))
      },
    })
  }
  if (!screen.mayAct) return null
  const fields = command.error instanceof ApiProblem ? (command.error.problem.fields ?? []) : []
  return (
    <section className={styles.decide} aria-labelledby="decide">
      <h2 id="decide" className={styles.title}>
        {t.decide}
      </h2>
      {command.error ? <CommandProblem error={command.error} onRefresh={onRefresh} onDone={command.reset} /> : null}
      {screen.form === null ? null : (
        <StepForm
          ref={stepForm}
          screen={screen}
          form={screen.form}
          problems={fields}
          onChange={(answers) => change({ answers })}
        />
      )}
      <Outcomes
        outcomes={screen.outcomes}
        chosen={chosen}
        isBusy={command.isPending}
        onChoose={(one) => {
          showMissing(false)
          if (isBare(one)) send(one)
          else choose(one.id === chosen ? null : one.id)
        }}
      />
      {outcome ? (
        <OutcomeDetails
          key={outcome.id}
          screen={screen}
          outcome={outcome}
          draft={draft}
          missing={showsMissing ? missingIn(draft, outcome) : null}
          problems={fields}
          formRef={outcomeForm}
          onChange={change}
        >
          <Button
            look={outcome.meaning === 'refuse' ? 'danger' : 'primary'}
            isDisabled={command.isPending}
            onPress={() => send(outcome)}
          >
            {command.isPending ? t.sending : t.confirm(text(outcome.title))}
          </Button>
          <Button look="quiet" onPress={() => choose(null)}>
            {t.cancel}
          </Button>
        </OutcomeDetails>
      ) : null}
    </section>
  )
}

interface OutcomesProps {
  readonly outcomes: readonly TaskOutcome[]
  readonly chosen: string | null
  readonly isBusy: boolean
  readonly onChoose: (outcome: TaskOutcome) => void
}

/** The next legal step is the big button; what stops the dossier stands apart. */
function Outcomes({ outcomes, chosen, isBusy, onChoose }: OutcomesProps) {
  const text = useText()
  const button = (outcome: TaskOutcome) => (
    <Button
      key={outcome.id}
      look={lookOf(outcome, chosen)}
      isDisabled={isBusy}
      {...(isBare(outcome) ? {} : { 'aria-expanded': outcome.id === chosen })}
      onPress={() => onChoose(outcome)}
    >
      {text(outcome.title)}
    </Button>
  )
  const dangerous = outcomes.filter(({ meaning }) => meaning === 'refuse')
  return (
    <div className={styles.outcomes}>
      <div className={styles.forward}>{outcomes.filter(({ meaning }) => meaning !== 'refuse').map(button)}</div>
      {dangerous.length > 0 ? <div className={styles.apart}>{dangerous.map(button)}</div> : null}
    </div>
  )
}

function lookOf({ meaning }: TaskOutcome, chosen: string | null): 'primary' | 'plain' | 'danger' {
  if (meaning === 'refuse') return 'danger'
  return meaning === 'accept' && chosen === null ? 'primary' : 'plain'
}
