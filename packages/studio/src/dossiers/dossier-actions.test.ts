import type { Dossier } from '@motcua/api'
import { describe, expect, it } from 'vitest'
import { actionsOf, blankAction, lacksOf } from './dossier-actions.ts'

const title = { vi: 'Thẩm định', en: 'Appraise' }
const nothing: Dossier['may'] = { suspend: false, resume: false, reappoint: false, reopen: [], recall: null }
const everything: Dossier['may'] = {
  suspend: true,
  resume: true,
  reappoint: true,
  reopen: [{ node: 'check', title }],
  recall: { task: 'check#1', title },
}
const withdraw: Dossier['interrupts'][number] = {
  message: 'withdraw',
  title,
  does: 'withdraw',
  reason: 'optional',
  form: null,
  who: title,
  mine: true,
}

describe('what may be done to a dossier', () => {
  it('is only what the runtime allows this reader', () => {
    const stop = { ...withdraw, message: 'stop', mine: false }
    expect(actionsOf({ may: nothing, interrupts: [] })).toEqual([])
    expect(actionsOf({ may: nothing, interrupts: [stop, withdraw] }).map(({ id }) => id)).toEqual([
      'interrupt withdraw',
    ])
  })

  it('is sent as the engine takes it, with the reason as it was meant', () => {
    const draft = { ...blankAction, reason: ' Chờ xác minh ', amount: 2 }
    const reason = 'Chờ xác minh'
    const commands = actionsOf({ may: everything, interrupts: [withdraw] }).map(({ command }) => command(draft))
    expect(commands).toEqual([
      { type: 'ResumeDossier' },
      { type: 'RecallTask', task: 'check#1', reason },
      { type: 'Reappoint', within: { amount: 2, unit: 'working-days' }, reason },
      { type: 'ReopenDossier', node: 'check', reason },
      { type: 'SuspendDossier', reason },
      { type: 'InterruptDossier', message: 'withdraw', reason },
    ])
  })

  it('asks for a reason and a time only where they are needed', () => {
    const lacking = actionsOf({ may: everything, interrupts: [withdraw] }).map((action) =>
      lacksOf(action, { ...blankAction, reason: ' ', amount: undefined }),
    )
    expect(lacking.map(({ reason }) => reason)).toEqual([false, true, true, true, true, false])
    expect(lacking.map(({ time }) => time)).toEqual([false, false, true, false, false, false])
  })
})
