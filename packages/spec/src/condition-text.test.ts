import { describe, expect, it } from 'vitest'
import { conditionText, valueLabel } from './condition-text.ts'
import { durationText } from './duration-text.ts'
import { wholeSpec } from './whole-spec.fixture.ts'

describe('conditionText', () => {
  it('reads as a sentence, with labels, and brackets where groups meet', () => {
    const condition = {
      all: [
        { fact: 'place', operator: 'in', value: ['home', 'rented'] },
        {
          any: [
            { fact: 'ownerAge', operator: 'lessThan', value: 18 },
            { not: { fact: 'feeAmount', operator: 'greaterThan', value: 100000.5 } },
          ],
        },
      ],
    } as const
    expect(conditionText(condition, wholeSpec)).toEqual({
      vi: '“Nơi bán” là một trong “Tại nhà”, “Thuê” và (“Tuổi” nhỏ hơn 18 hoặc không phải “feeAmount” lớn hơn 100.000,5)',
      en: '"Place" is one of "At home", "Rented" and ("Age" is less than 18 or not "feeAmount" is more than 100,000.5)',
    })
  })
})

describe('valueLabel', () => {
  it('calls the results of a decision by their labels', () => {
    const labels = { banned: { vi: 'ngành bị cấm', en: 'banned' } }
    const output = { id: 'ground', type: 'string', values: ['banned', 'unpaid'], labels } as const
    const fee = wholeSpec.decisions.fee
    if (fee?.kind !== 'table') throw new Error('the fee is a table')
    const spec = { ...wholeSpec, decisions: { fee: { ...fee, table: { ...fee.table, outputs: [output] } } } }
    expect(valueLabel(spec, 'ground', 'banned')).toEqual({ vi: '“ngành bị cấm”', en: '"banned"' })
    expect(valueLabel(spec, 'ground', 'unpaid').vi).toBe('“unpaid”')
  })
})

describe('durationText', () => {
  it.each([
    [{ amount: 3, unit: 'working-days' }, '3 ngày làm việc', '3 working days'],
    [{ amount: 0.5, unit: 'working-days' }, '0,5 ngày làm việc', '0.5 working days'],
    [{ amount: 1, unit: 'working-hours' }, '1 giờ làm việc', '1 working hour'],
    [{ amount: 30, unit: 'calendar-days' }, '30 ngày', '30 calendar days'],
    [{ sameDay: true }, 'trong ngày', 'the same day'],
    [
      { sameDay: true, cutOff: '15:00' },
      'trong ngày (nhận sau 15:00: ngày làm việc tiếp theo)',
      'the same day (received after 15:00: the next working day)',
    ],
  ] as const)('%j', (limit, vi, en) => {
    expect(durationText(limit)).toEqual({ vi, en })
  })
})
