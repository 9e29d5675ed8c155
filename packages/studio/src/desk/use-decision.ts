import { ApiProblem, type TaskOutcome, type TaskScreen } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { useRef, useState } from 'react'
import { useCommand } from '../dossier/use-command.ts'
import { blankDecision, completion, type DecisionDraft, isBare, isComplete, missingIn } from './decision-draft.ts'

/** A decision while it is made: what is typed, which outcome is open, and sending it. `onSent` is called once it is recorded. */
export function useDecision(screen: TaskScreen, onSent: (outcome: TaskOutcome) => void) {
  const command = useCommand(screen.dossier)
  const [draft, setDraft] = useState(blankDecision)
  // An opinion has one outcome, and its box is open from the beginning.
  const [chosen, setChosen] = useState(screen.aside === 'consultation' ? (screen.outcomes[0]?.id ?? null) : null)
  const [showsMissing, showMissing] = useState(false)
  const stepForm = useRef<MotcuaForm>(null)
  const outcomeForm = useRef<MotcuaForm>(null)
  const outcome = screen.outcomes.find(({ id }) => id === chosen)
  const send = (taken: TaskOutcome) => {
    const lacks = !isComplete(missingIn(draft, taken))
    showMissing(lacks)
    const answers = taken.meaning === 'accept' && stepForm.current ? stepForm.current.submit() : draft.answers
    const outcomeAnswers = outcomeForm.current ? outcomeForm.current.submit() : draft.outcomeAnswers
    if (lacks || answers === undefined || outcomeAnswers === undefined) return
    const full = { ...draft, answers, outcomeAnswers }
    command.mutate(completion(screen, taken, full), { onSuccess: () => onSent(taken) })
  }
  const choose = (taken: TaskOutcome) => {
    showMissing(false)
    if (isBare(taken)) send(taken)
    else setChosen(taken.id === chosen ? null : taken.id)
  }
  return {
    draft,
    change: (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part })),
    outcome,
    choose,
    cancel: () => setChosen(null),
    send,
    missing: showsMissing && outcome ? missingIn(draft, outcome) : null,
    stepForm,
    outcomeForm,
    isBusy: command.isPending,
    error: command.error,
    forgetError: command.reset,
    fields: command.error instanceof ApiProblem ? (command.error.problem.fields ?? []) : [],
  }
}
