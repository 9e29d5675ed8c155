import type { TaskOutcome } from '@motcua/api'
import { describe, expect, it } from 'vitest'
import { blankDecision, completion, isBare, isComplete, missingIn } from './decision-draft.ts'

const title = { vi: 'x', en: 'x' }
const accept: TaskOutcome = { id: 'accept', title, meaning: 'accept', form: null, reason: 'none' }
const supplement: TaskOutcome = { id: 'more', title, meaning: 'supplement', form: null, reason: 'required' }
const refuse: TaskOutcome = { id: 'no', title, meaning: 'refuse', form: 'refusal', reason: 'required' }
const task = { task: 't1', revision: 3 }

describe('a decision in the making', () => {
  it('needs a reason where the outcome requires one, and blanks are no reason', () => {
    expect(missingIn({ ...blankDecision, reason: '  ' }, supplement).reason).toBe(true)
    expect(missingIn({ ...blankDecision, reason: 'thiếu' }, supplement).reason).toBe(false)
    expect(missingIn(blankDecision, accept).reason).toBe(false)
  })

  it('needs words for each paper that was ticked, in a supplement only', () => {
    const draft = { ...blankDecision, reason: 'thiếu', faults: { lease: '', identity: 'mờ' } }
    expect(missingIn(draft, supplement).faults).toEqual(['lease'])
    expect(isComplete(missingIn(draft, refuse))).toBe(true)
  })

  it('is one press where the outcome asks for nothing', () => {
    expect([accept, supplement, refuse].map(isBare)).toEqual([true, false, false])
    expect(isBare({ ...accept, form: 'certificate' })).toBe(false)
  })

  it('sends only what its outcome has to do with', () => {
    const draft = {
      reason: ' thiếu hợp đồng ',
      faults: { lease: ' chưa ký ' },
      answers: { area: 20 },
      outcomeAnswers: { number: 'A1' },
    }
    expect(completion(task, accept, draft)).toEqual({
      ...task,
      type: 'CompleteTask',
      outcome: 'accept',
      answers: { area: 20 },
    })
    expect(completion(task, supplement, draft)).toMatchObject({
      reason: 'thiếu hợp đồng',
      faults: [{ component: 'lease', fault: 'chưa ký' }],
    })
    expect(completion(task, refuse, draft)).toEqual({
      ...task,
      type: 'CompleteTask',
      outcome: 'no',
      answers: { area: 20, number: 'A1' },
      reason: 'thiếu hợp đồng',
    })
  })
})
