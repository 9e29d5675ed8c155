import type { Spec } from '@motcua/spec'
import { expect, test } from 'vitest'
import type { ReceiveDossier } from './command.ts'
import { applicant, at, eventsOf, filed, MONDAY, officer, openNodes, played, system, tried } from './played.fixture.ts'
import { RECEIVING_UNIT } from './scenario/plain-office.ts'
import { end, fork, join, procedure, role, specOf, start, task, text } from './spec-parts.fixture.ts'

function linking(more: Parameters<typeof procedure>[0] = {}): Spec {
  return specOf({ start, register: procedure(more), check: task(), done: end(), no: end('refused') }, [
    'start > register',
    'register -granted> check',
    'register -notGranted> no',
    'check -accept> done',
  ])
}

const ended = { type: 'AnswerCall', call: 'register#1', attempt: 1, result: 'granted' } as const

test('[L1] a procedure node begins a dossier at the unit that it means, and waits as long as that takes', () => {
  const play = filed(linking())
  const begin = { call: 'register#1', attempt: 1, node: 'register', procedure: 'other', unit: 'tax-office' }
  expect(play.effects.at(-1)).toEqual({ type: 'StartDossier', ...begin })
  expect(play.timers.size).toBe(0)
  expect(openNodes(play)).toEqual(['register'])
  const fact = filed(linking({ unit: { rule: 'fact', fact: 'agency' } }), MONDAY, { agency: 'fire-office' })
  expect(fact.effects.at(-1)).toMatchObject({ type: 'StartDossier', unit: 'fire-office' })
  const nowhere = played(linking({ unit: { rule: 'fact', fact: 'agency' } }))
  expect(nowhere.file(at(MONDAY), 'counter', {})).toMatchObject({ code: 'noUnit', where: 'register' })
})

test.each([
  ['granted', 'check'],
  ['refused', undefined],
  ['withdrawn', undefined],
  ['returned', undefined],
] as const)('[L2] a dossier that ended %s', (result, open) => {
  const play = filed(linking())
  expect(tried(play, { ...ended, result }, system)).toBeUndefined()
  expect(eventsOf(play, 'CallAnswered')).toMatchObject([{ result }])
  expect(openNodes(play)).toEqual(open === undefined ? [] : [open])
})

test('[L2] one that cannot begin is not granted; it is never tried again', () => {
  const play = filed(linking())
  expect(tried(play, { type: 'FailCall', call: 'register#1', attempt: 1, error: 'noVersion' }, system)).toBeUndefined()
  expect(play.state?.result).toBe('refused')
})

test('[L3] its facts are taken as the node says; an answer without how it ended is none', () => {
  const play = filed(linking())
  const { result: _result, ...open } = ended
  expect(tried(play, open, system)).toBe('wrongMessage')
  expect(tried(play, { ...ended, answers: { kind: 'bar' } }, system)).toBe('unknownField')
  expect(tried(play, { ...ended, answers: { fine: true } }, system)).toBeUndefined()
  expect(play.state?.answers).toEqual({ fine: true })
})

test('[L4] what is needed no more is stopped', () => {
  const spec = specOf(
    { start, split: fork('both'), register: procedure(), check: task(), both: join, no: end('refused') },
    [
      'start > split',
      'split > register',
      'split > check',
      'check -accept> no',
      'register -granted> both',
      'register -notGranted> both',
      'both > no',
    ],
  )
  const play = filed(spec)
  play.complete(at(MONDAY), 'check', 'accept')
  expect(eventsOf(play, 'CallCancelled')).toMatchObject([{ call: 'register#1' }])
  expect(play.effects).toContainEqual({ type: 'StopDossier', call: 'register#1' })
  expect(tried(play, ended, system)).toBe('ended')
  const needed = filed(spec)
  tried(needed, ended, system)
  expect(needed.effects.filter(({ type }) => type === 'StopDossier')).toEqual([])
})

const parent = { dossier: 'p1', call: 'register#1' }
const child: ReceiveDossier = {
  type: 'ReceiveDossier',
  channel: 'post',
  unit: RECEIVING_UNIT,
  answers: {},
  parent,
  applicant: 'hoa',
}
const undo = { title: text('undo'), role: 'clerk' }
const childSpec = specOf({ start, check: task({ onWithdraw: undo }), sign: task(), done: end() }, [
  'start > check',
  'check -accept> sign',
  'sign -accept> done',
])

/** A dossier that a parent has begun. */
function begun(spec = childSpec) {
  const play = played(spec)
  play.passTo(at(MONDAY))
  expect(tried(play, child, system)).toBeUndefined()
  return play
}

test('[L5] a system files for a parent: through any channel, in its applicant’s name', () => {
  const play = begun()
  expect(play.state).toMatchObject({ parent, applicant: 'hoa', channel: 'post' })
  const stranger = played(childSpec)
  stranger.passTo(at(MONDAY))
  expect(tried(stranger, child, applicant)).toBe('notYours')
  expect(tried(stranger, child, officer())).toBe('notYours')
  const { parent: _parent, ...own } = child
  expect(tried(stranger, own, applicant)).toBe('channelNotOffered')
  expect(tried(stranger, { ...own, channel: 'counter' }, applicant)).toBeUndefined()
  expect(stranger.state).toMatchObject({ applicant: 'applicant' })
  expect(stranger.state).not.toHaveProperty('parent')
})

test('[L6] at its end it reports to the parent', () => {
  const play = begun()
  play.complete(at(MONDAY), 'check', 'accept')
  expect(play.effects.some(({ type }) => type === 'ReportEnd')).toBe(false)
  play.complete(at(MONDAY), 'sign', 'accept')
  expect(play.effects.at(-1)).toEqual({ type: 'ReportEnd', parent, result: 'granted' })
  const alone = filed(childSpec)
  alone.complete(at(MONDAY), 'check', 'accept')
  alone.complete(at(MONDAY), 'sign', 'accept')
  expect(alone.effects.some(({ type }) => type === 'ReportEnd')).toBe(false)
})

test('[L7] stopped by its parent it ends withdrawn, with everything open cancelled', () => {
  const play = begun()
  expect(tried(play, { type: 'StopDossier' }, officer())).toBe('notYours')
  expect(tried(play, { type: 'StopDossier' }, system)).toBeUndefined()
  expect(play.state).toMatchObject({ status: 'ended', result: 'withdrawn', tasks: {} })
  expect(eventsOf(play, 'DossierEnded')).toMatchObject([{ node: 'start' }])
  expect(play.effects).toContainEqual({ type: 'ReportEnd', parent, result: 'withdrawn' })
  expect(tried(play, { type: 'StopDossier' }, system)).toBe('ended')
  expect(tried(filed(childSpec), { type: 'StopDossier' }, system)).toBe('notYours')
})

test('[L7] what was done is undone first', () => {
  const play = begun()
  play.complete(at(MONDAY), 'check', 'accept')
  tried(play, { type: 'StopDossier' }, system)
  expect(play.state).toMatchObject({ status: 'open', undoing: { node: 'start' } })
  expect(tried(play, { type: 'StopDossier' }, system)).toBe('notNow')
  expect(
    tried(play, { type: 'CompleteTask', task: 'check#2', revision: 1, outcome: 'done' }, officer()),
  ).toBeUndefined()
  expect(play.state).toMatchObject({ status: 'ended', result: 'withdrawn' })
})

test('[L7] a suspended one goes on to its end', () => {
  const spec = { ...childSpec, flow: { ...childSpec.flow, suspension: { role: 'clerk' } }, roles: { clerk: role() } }
  const play = begun(spec)
  tried(play, { type: 'SuspendDossier', reason: 'court' }, officer())
  expect(tried(play, { type: 'StopDossier' }, system)).toBeUndefined()
  expect(play.state).toMatchObject({ status: 'ended' })
  expect(play.state).not.toHaveProperty('suspended')
})
