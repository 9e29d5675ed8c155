import { expect, test } from 'vitest'
import { at, eventsOf, filed, MONDAY, openNodes } from './played.fixture.ts'
import { loopSpec, parallelSpec } from './sample-specs.fixture.ts'
import { end, fork, join, specOf, start, supplement, task, text, wait } from './spec-parts.fixture.ts'

const TUESDAY = at('2025-06-03T09:00')

const forked = (other: Parameters<typeof specOf>[0], lines: readonly string[], result: 'granted' | 'refused') =>
  specOf({ start, split: fork('both'), left: task(), both: join, ...other, done: end(result), rest: end() }, [
    'start > split',
    'split > left',
    'left -accept> done',
    ...lines,
  ])

test('[E1] a refusal cancels open tasks, waits and timers with events', () => {
  const within = { duration: { amount: 1, unit: 'working-days' as const } }
  const spec = forked({ right: task(), later: wait(within) }, ['split > right', 'split > later'], 'refused')
  const play = filed(spec)
  expect(openNodes(play).sort()).toEqual(['later', 'left', 'right'])
  play.complete(TUESDAY, 'left', 'accept')
  expect(play.state).toMatchObject({ status: 'ended', result: 'refused' })
  expect([play.state?.tasks, play.state?.waits, play.state?.joins]).toEqual([{}, {}, {}])
  expect(eventsOf(play, 'TaskCancelled')).toMatchObject([{ task: 'right#1' }])
  expect(eventsOf(play, 'WaitCancelled')).toMatchObject([{ wait: 'later#1' }])
  expect(play.effects).toContainEqual({ type: 'CancelTimer', timer: 'later#1' })
  expect(play.timers.size).toBe(0)
})

test('[E1] a refusal drops branches of its own command that have not begun', () => {
  const spec = forked({ right: task() }, ['split > right'], 'refused')
  const edges = spec.flow.edges.map((edge) => (edge.id === 'e2' ? { ...edge, to: 'done' } : edge))
  const play = filed({ ...spec, flow: { ...spec.flow, edges } })
  expect(play.state).toMatchObject({ status: 'ended', result: 'refused' })
  expect(eventsOf(play, 'TaskOpened')).toEqual([])
})

test('[E2] a grant ends only its branch while another runs, and the last branch brings it', () => {
  const play = filed(forked({ right: task() }, ['split > right', 'right -accept> rest'], 'granted'))
  play.complete(TUESDAY, 'left', 'accept')
  expect(play.state?.status).toBe('open')
  expect(openNodes(play)).toEqual(['right'])
  play.complete(TUESDAY, 'right', 'accept')
  expect(play.state).toMatchObject({ status: 'ended', result: 'granted' })
  expect(play.state?.joins).toEqual({})
  expect(eventsOf(play, 'DossierEnded')).toMatchObject([{ node: 'rest' }])
})

test('[E2] a branch that has not begun is still running', () => {
  const spec = forked({ right: task() }, ['split > right', 'right -accept> rest'], 'granted')
  const edges = spec.flow.edges.map((edge) => (edge.id === 'e2' ? { ...edge, to: 'done' } : edge))
  const play = filed({ ...spec, flow: { ...spec.flow, edges } })
  expect(play.state?.status).toBe('open')
  expect(openNodes(play)).toEqual(['right'])
})

test('[E3] the class is that of the end against the committed deadline', () => {
  // Received on Monday 2 June, 3 working days: due on Thursday 5 June at 17:00.
  const ending = (local: string) => {
    const play = filed(loopSpec)
    play.complete(at(local), 'check', 'accept')
    return play.state?.timeClass
  }
  expect(ending('2025-06-04T16:00')).toBe('early')
  expect(ending('2025-06-05T17:00')).toBe('onTime')
  expect(ending('2025-06-05T17:01')).toBe('late')
})

test('[E3] a clock that stands still is set going before the class is judged', () => {
  const spec = forked({ papers: wait(supplement, true) }, ['split > papers'], 'refused')
  const play = filed(spec, MONDAY)
  expect(play.state?.committed.due).toBeNull()
  play.complete(at('2025-06-20T09:00'), 'left', 'accept')
  expect(play.state).toMatchObject({ timeClass: 'early', pauses: [{ to: at('2025-06-20T09:00') }] })
})

test('[E4] the end asks for its document, else for the built-in one of its result', () => {
  const granted = filed(loopSpec)
  granted.complete(TUESDAY, 'check', 'accept')
  expect(granted.effects.at(-1)).toEqual({ type: 'IssueDocument', kind: 'result' })
  const refused = filed(loopSpec)
  refused.complete(TUESDAY, 'check', 'refuse', { reason: 'banned' })
  expect(refused.effects.filter((effect) => effect.type === 'IssueDocument')).toEqual([
    { type: 'IssueDocument', kind: 'receipt' },
    { type: 'IssueDocument', kind: 'refusal' },
  ])
  const documents = { licence: { title: text('licence'), kind: 'result' as const } }
  const named = specOf(
    { start, check: task(), done: end('granted', 'licence') },
    ['start > check', 'check -accept> done'],
    { documents },
  )
  const play = filed(named)
  play.complete(TUESDAY, 'check', 'accept')
  expect(play.effects.at(-1)).toEqual({ type: 'IssueDocument', kind: 'result', document: 'licence' })
  expect(parallelSpec.documents).toHaveProperty('licence')
})
