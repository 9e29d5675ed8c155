import type { TaskOutcome, TaskScreen } from '@motcua/api'
import { StepForm } from '../dossier/step-form.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { besideWords } from './beside-words.ts'
import { CommandProblem } from './command-problem.tsx'
import styles from './decide.module.css'
import { isBare } from './decision-draft.ts'
import { GiveOpinion } from './give-opinion.tsx'
import { OutcomeDetails } from './outcome-details.tsx'
import { useDecision } from './use-decision.ts'
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
  const beside = useWords(besideWords)
  const decision = useDecision(screen, ({ title }) =>
    onDone(screen.aside === 'consultation' ? beside.opinionSent(screen.code) : t.done(text(title), screen.code)),
  )
  const { outcome, error, fields } = decision
  const title = useTitleOf(screen)
  if (!screen.mayAct) return null
  return (
    <section className={styles.decide} aria-labelledby="decide">
      <h2 id="decide" className={styles.title}>
        {title}
      </h2>
      {error ? <CommandProblem error={error} onRefresh={onRefresh} onDone={decision.forgetError} /> : null}
      {screen.form === null ? null : (
        <StepForm
          ref={decision.stepForm}
          screen={screen}
          form={screen.form}
          problems={fields}
          onChange={(answers) => decision.change({ answers })}
        />
      )}
      {screen.aside === 'consultation' && outcome ? (
        <GiveOpinion outcome={outcome} decision={decision} />
      ) : (
        <Choice screen={screen} decision={decision} />
      )}
    </section>
  )
}

function useTitleOf({ aside }: TaskScreen): string {
  const t = useWords(words)
  const beside = useWords(besideWords)
  if (aside === null) return t.decide
  return aside === 'consultation' ? beside.answerTitle : beside.undoTitle
}

/** The outcomes as buttons, and what the open one asks for. */
function Choice({ screen, decision }: Pick<OpenOutcomeProps, 'screen' | 'decision'>) {
  const beside = useWords(besideWords)
  const { outcome } = decision
  return (
    <>
      <Outcomes
        outcomes={screen.outcomes}
        chosen={outcome?.id ?? null}
        isBusy={decision.isBusy}
        onChoose={decision.choose}
      />
      {screen.recallable ? <p className={styles.hint}>{beside.recallable}</p> : null}
      {outcome ? <OpenOutcome key={outcome.id} screen={screen} outcome={outcome} decision={decision} /> : null}
    </>
  )
}

interface OpenOutcomeProps {
  readonly screen: TaskScreen
  readonly outcome: TaskOutcome
  readonly decision: ReturnType<typeof useDecision>
}

/** What the open outcome asks for, with the button that records it. */
function OpenOutcome({ screen, outcome, decision }: OpenOutcomeProps) {
  const t = useWords(words)
  const text = useText()
  return (
    <OutcomeDetails
      screen={screen}
      outcome={outcome}
      draft={decision.draft}
      missing={decision.missing}
      problems={decision.fields}
      formRef={decision.outcomeForm}
      onChange={decision.change}
    >
      <Button
        look={outcome.meaning === 'refuse' ? 'danger' : 'primary'}
        isDisabled={decision.isBusy}
        onPress={() => decision.send(outcome)}
      >
        {decision.isBusy ? t.sending : t.confirm(text(outcome.title))}
      </Button>
      <Button look="quiet" onPress={decision.cancel}>
        {t.cancel}
      </Button>
    </OutcomeDetails>
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
