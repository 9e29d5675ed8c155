import type { TaskOutcome, TaskScreen } from '@motcua/api'

export type Answers = TaskScreen['answers']

/** What an officer has typed towards a decision. `answers` are the step's own, `outcomeAnswers` those that only the chosen outcome asks for. */
export interface DecisionDraft {
  readonly reason: string
  /** Component → what is wrong with it; a component that is only ticked has an empty text. */
  readonly faults: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly outcomeAnswers: Answers
}

export const blankDecision: DecisionDraft = { reason: '', faults: {}, answers: {}, outcomeAnswers: {} }

/** What still has to be said before this outcome can be sent; keys name the box. Forms judge themselves. */
export interface Missing {
  readonly reason: boolean
  readonly faults: readonly string[]
}

export function missingIn({ reason, faults }: DecisionDraft, outcome: TaskOutcome): Missing {
  return {
    reason: outcome.reason === 'required' && reason.trim() === '',
    faults: asksFaults(outcome) ? Object.keys(faults).filter((component) => faults[component]?.trim() === '') : [],
  }
}

export function isComplete({ reason, faults }: Missing): boolean {
  return !reason && faults.length === 0
}

/** A supplement says which papers are wrong; other outcomes have nothing to do with single papers. */
export function asksFaults({ meaning }: TaskOutcome): boolean {
  return meaning === 'supplement'
}

/** An outcome that needs nothing but the press of its button. */
export function isBare({ reason, form, meaning }: TaskOutcome): boolean {
  return meaning === 'accept' && reason === 'none' && form === null
}

/** The command as the runtime takes it. */
export function completion(task: Pick<TaskScreen, 'task' | 'revision'>, outcome: TaskOutcome, draft: DecisionDraft) {
  const answers = { ...draft.answers, ...(outcome.form === null ? {} : draft.outcomeAnswers) }
  const reason = outcome.reason === 'none' ? '' : draft.reason.trim()
  const faults = asksFaults(outcome)
    ? Object.entries(draft.faults).map(([component, fault]) => ({ component, fault: fault.trim() }))
    : []
  return {
    type: 'CompleteTask' as const,
    task: task.task,
    revision: task.revision,
    outcome: outcome.id,
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(reason === '' ? {} : { reason }),
    ...(faults.length === 0 ? {} : { faults }),
  }
}
