import { compileCalendar, viCalendar } from '@motcua/calendar'
import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { Organisation } from './context.ts'
import { at, eventsOf, filed, MONDAY, officer, system } from './played.fixture.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import { end, fork, join, role, specOf, start, task, wait } from './spec-parts.fixture.ts'

/** The calendar of Viet Nam with Wednesday 4 June off, published later. */
function laterOffice(spec: Spec): { readonly organisation: Organisation; publish(): void } {
  const off = { date: '2025-06-04', label: { vi: 'nghỉ', en: 'off' } }
  const published = compileCalendar({ ...viCalendar, holidays: [...(viCalendar.holidays ?? []), off] })
  const office = plainOffice(spec)
  let calendar = office.calendarOf(RECEIVING_UNIT)
  return {
    organisation: { ...office, calendarOf: () => calendar },
    publish: () => {
      calendar = published
    },
  }
}

const RECOUNT = { type: 'RecountDeadlines' } as const
const noon = { id: 'noon', title: { vi: 'x', en: 'x' }, at: 'due' as const, do: 'escalate' as const, role: 'clerk' }
const base = specOf(
  {
    start,
    split: fork('both'),
    check: task({ allotted: { amount: 2, unit: 'working-days' }, onDeadline: [noon] }),
    way: task({
      role: 'tax',
      handOver: { within: { amount: 2, unit: 'working-days' } },
      allotted: { amount: 1, unit: 'working-days' },
    }),
    posting: wait({ duration: { amount: 2, unit: 'working-days' } }),
    day: wait({ date: 'day' }),
    both: join,
    done: end(),
  },
  [
    ...['start > split', 'split > check', 'split > way', 'split > posting', 'split > day'],
    ...['check -accept> both', 'way -accept> both', 'posting -elapsed> both', 'day -elapsed> both', 'both > done'],
  ],
  { roles: { clerk: role(), tax: role({ rule: 'named', unit: 'tax-office' }) } },
)
const due = { id: 'due', title: noon.title, at: noon.at, role: 'clerk' }
const counted: Spec = { ...base, deadline: { ...base.deadline, onDeadline: [due] } }

test('[C14] when a calendar is published everything that is open is counted anew, timers included', () => {
  const { organisation, publish } = laterOffice(counted)
  const play = filed(counted, MONDAY, { day: '2025-06-04' }, organisation)
  publish()
  expect(play.send(RECOUNT, system)).toBeUndefined()
  // Wednesday drops out: two working days from Monday end on Thursday 5, three on Friday 6, five on Tuesday 10.
  expect(play.state).toMatchObject({
    committed: { due: at('2025-06-06T17:00') },
    statutory: { due: at('2025-06-10T17:00') },
  })
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-05T17:00'))
  expect(play.state?.tasks['way#1']?.handOver?.due.due).toBe(at('2025-06-05T17:00'))
  expect(Object.fromEntries(play.timers)).toEqual({
    'check#1!noon': at('2025-06-05T17:00'),
    'posting#1': at('2025-06-05T17:00'),
    'day#1': at('2025-06-04T00:00'),
    '!due': at('2025-06-06T17:00'),
  })
  expect(eventsOf(play, 'DeadlineSet').at(-1)).toMatchObject({ because: 'calendar' })
  expect(eventsOf(play, 'TaskDueRecounted')).toMatchObject([{ because: 'calendar' }, { because: 'calendar' }])
})

test('[C14] where nothing changes there is nothing to record; and only the system recounts', () => {
  const { organisation } = laterOffice(counted)
  const play = filed(counted, MONDAY, { day: '2025-06-04' }, organisation)
  expect(play.send(RECOUNT, officer())?.code).toBe('notYours')
  expect(play.send(RECOUNT, system)?.code).toBe('unchanged')
})

test('[C14] while the dossier is suspended only its deadline is counted; the rest is when it goes on', () => {
  const spec = { ...counted, flow: { ...counted.flow, suspension: { role: 'clerk' } } }
  const { organisation, publish } = laterOffice(spec)
  const play = filed(spec, MONDAY, { day: '2025-06-04' }, organisation)
  play.send({ type: 'SuspendDossier', reason: 'court' }, officer())
  publish()
  expect(play.send(RECOUNT, system)).toBeUndefined()
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-04T17:00'))
  expect(play.state?.committed.due).toBe(at('2025-06-06T17:00'))
  expect(play.timers.size).toBe(0)
  play.send({ type: 'ResumeDossier' }, officer())
  expect(play.state?.tasks['check#1']?.due?.due).toBe(at('2025-06-05T17:00'))
  expect(play.timers.get('posting#1')).toBe(at('2025-06-05T17:00'))
})
