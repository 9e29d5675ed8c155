import type { CommandRequest, Dossier } from '@motcua/api'
import type { Duration, Text } from '@motcua/spec'
import { turnWords } from './turn-words.ts'

type Command = CommandRequest['command']

/** What somebody has typed towards an action. `amount` is undefined while the box is empty. */
export interface ActionDraft {
  readonly reason: string
  readonly amount: number | undefined
  readonly unit: Duration['unit']
  readonly answers: Dossier['answers']
}

export const blankAction: ActionDraft = { reason: '', amount: 1, unit: 'working-days', answers: {} }

/** The engine's longest duration. */
const MOST = 3660

/** Something that the reader may do to the dossier as a whole, and what it asks for. */
export interface DossierAction {
  readonly id: string
  readonly title: Text
  readonly help?: Text
  /** It ends the dossier. */
  readonly isDangerous?: boolean
  readonly reason: 'none' | 'optional' | 'required'
  readonly asksTime?: boolean
  readonly form: string | null
  readonly command: (draft: ActionDraft) => Command
}

const required = { reason: 'required', form: null } as const

/** The actions that the runtime says this reader may take now: first what goes on, last what ends the dossier. */
export function actionsOf({ may, interrupts }: Pick<Dossier, 'may' | 'interrupts'>): DossierAction[] {
  const mine = interrupts.filter((interrupt) => interrupt.mine)
  return [
    ...(may.resume ? [resuming] : []),
    ...(may.recall ? [recalling(may.recall)] : []),
    ...(may.reappoint ? [reappointing] : []),
    ...may.reopen.map(reopening),
    ...(may.suspend ? [suspending] : []),
    ...mine.map(interrupting),
  ]
}

const resuming: DossierAction = {
  id: 'resume',
  title: turnWords.resume,
  reason: 'none',
  form: null,
  command: () => ({ type: 'ResumeDossier' }),
}

const suspending: DossierAction = {
  ...required,
  id: 'suspend',
  title: turnWords.suspend,
  help: turnWords.suspendHelp,
  command: ({ reason }) => ({ type: 'SuspendDossier', reason: reason.trim() }),
}

const reappointing: DossierAction = {
  ...required,
  id: 'reappoint',
  title: turnWords.reappoint,
  help: turnWords.reappointHelp,
  asksTime: true,
  command: ({ reason, amount = 0, unit }) => ({ type: 'Reappoint', within: { amount, unit }, reason: reason.trim() }),
}

function recalling({ task, title }: NonNullable<Dossier['may']['recall']>): DossierAction {
  return {
    ...required,
    id: 'recall',
    title: { vi: turnWords.recall.vi(title.vi), en: turnWords.recall.en(title.en) },
    help: turnWords.recallHelp,
    command: ({ reason }) => ({ type: 'RecallTask', task, reason: reason.trim() }),
  }
}

function reopening({ node, title }: Dossier['may']['reopen'][number]): DossierAction {
  return {
    ...required,
    id: `reopen ${node}`,
    title: { vi: turnWords.reopen.vi(title.vi), en: turnWords.reopen.en(title.en) },
    help: turnWords.reopenHelp,
    command: ({ reason }) => ({ type: 'ReopenDossier', node, reason: reason.trim() }),
  }
}

function interrupting({ message, title, reason: asks, form }: Dossier['interrupts'][number]): DossierAction {
  return {
    id: `interrupt ${message}`,
    title,
    help: turnWords.interruptHelp,
    isDangerous: true,
    reason: asks,
    form,
    command: ({ reason, answers }) => ({
      type: 'InterruptDossier',
      message,
      ...(Object.keys(answers).length === 0 ? {} : { answers }),
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    }),
  }
}

/** What still has to be said before the action can be sent. A form judges itself. */
export function lacksOf({ reason: asks, asksTime }: DossierAction, { reason, amount = 0 }: ActionDraft) {
  return {
    reason: asks === 'required' && reason.trim() === '',
    time: asksTime === true && !(amount > 0 && amount <= MOST),
  }
}
