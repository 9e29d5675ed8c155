import { describe, expect, it } from 'vitest'
import { stallSpec } from '../embed.fixture.ts'
import { FormSession } from './form-session.ts'
import { positionOf, stepsOf } from './steps.ts'

const open = (answers = {}) => new FormSession(stallSpec, 'application', answers, { today: '2025-04-24' })

describe('a form while it is filled in', () => {
  it('sends nothing that is hidden, and has it again when it comes back', () => {
    const session = open({ name: 'An', shared: true, partners: [{ name: 'Bình' }], place: { commune: 'X' } })
    expect(session.sendable()).toHaveProperty('partners')
    session.write('/shared', false)
    expect(session.sendable()).not.toHaveProperty('partners')
    expect(session.problems()).toEqual([])
    session.write('/shared', true)
    expect(session.sendable()).toMatchObject({ partners: [{ name: 'Bình' }] })
  })

  it('computes, but sends no computed value', () => {
    const session = open({ shared: true, partners: [{}, {}] })
    expect(session.view.computed).toEqual({ partnerCount: 2 })
    expect(session.sendable()).not.toHaveProperty('partnerCount')
  })

  it('leaves blanks out and trims what is sent', () => {
    const session = open({ name: '  An ', shared: false, place: { street: '  ', commune: 'X' } })
    expect(session.sendable()).toEqual({ name: 'An', shared: false, place: { commune: 'X' } })
  })

  it('names the missing parts of something required, also when nothing of it is answered', () => {
    const [, page] = open({ name: 'An', shared: false }).view.pages
    const session = open({ name: 'An', shared: false })
    expect(page && session.problemsOn(page).map(({ path }) => path)).toEqual(['/place/commune'])
  })

  it('keeps an item that somebody added, so that its blanks are named', () => {
    const session = open({ name: 'An', shared: true, partners: [{}], place: { commune: 'X' } })
    expect(session.problems().map(({ path }) => path)).toEqual(['/partners/0/name'])
  })

  it('refuses a form that the spec does not have', () => {
    expect(() => new FormSession(stallSpec, 'nothing', {}, {})).toThrow(RangeError)
  })
})

describe('the steps of a form', () => {
  it('end with the check of the answers, and begin with the agency where there is a choice', () => {
    const { pages } = open({ shared: true }).view
    expect(stepsOf(pages, false).map(({ key }) => key)).toEqual(['page-0', 'page-1', 'page-2', 'review'])
    expect(stepsOf(pages, true)[0]?.key).toBe('place')
  })

  it('stay where they are when another page appears, and go on when the open one disappears', () => {
    const short = stepsOf(open({ shared: false }).view.pages, false)
    expect(positionOf(short, 'page-2')).toBe(1)
    expect(positionOf(short, 'page-1')).toBe(1)
    expect(positionOf(short, '')).toBe(0)
    expect(positionOf(short, 'page-9')).toBe(2)
  })
})
