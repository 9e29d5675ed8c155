import { canonicalText, sha256 } from '@motcua/spec'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../command.ts'
import { commitOf, isPersonal } from './commit.fixture.ts'
import { openCommit } from './open-commit.ts'
import { sealCommit } from './seal-commit.ts'

const options = { isPersonal, salt: () => 'c2FsdHNhbHRzYWx0c2FsdA' }

const json = fc
  .jsonValue({ maxDepth: 2, noUnicodeString: false })
  .map((value): Answers[string] => JSON.parse(JSON.stringify(value)))
const field = fc.oneof(
  fc.constantFrom('openArea', 'fullName', '__proto__', 'constructor', '$'),
  fc.string({ minLength: 1 }),
)
const answers = fc.array(fc.tuple(field, json)).map((entries): Answers => Object.fromEntries(entries))

describe('sealCommit', () => {
  it('keeps personal values out of the text, and says once what stands twice', () => {
    const sealed = sealCommit(commitOf(1, null, { fullName: 'Nguyễn Thị Hoa', openArea: 45 }), options)
    expect(sealed.text).not.toContain('Hoa')
    expect(sealed.text).not.toContain('thiếu')
    expect(sealed.text).toContain('"openArea":45')
    expect(sealed.personal).toBe('["c2FsdHNhbHRzYWx0c2FsdA","Nguyễn Thị Hoa","thiếu"]')
    expect(sealed.text).toContain(sha256(sealed.personal ?? ''))
    expect(sealed.hash).toBe(sha256(sealed.text))
  })

  it('has no personal text when nothing is personal', () => {
    const sealed = sealCommit(
      { ...commitOf(1, null, {}), command: { type: 'FireTimer', timer: 'w#1' }, events: [] },
      options,
    )
    expect(sealed.personal).toBeNull()
    expect(sealed.text).not.toContain('"personal"')
  })

  it('gives back exactly what was sealed, in canonical text', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const commit = commitOf(1, null, given)
        const sealed = sealCommit(commit, options)
        expect(canonicalText(JSON.parse(sealed.text))).toBe(sealed.text)
        const opened = openCommit(sealed.text, sealed.personal)
        expect(opened.ok && canonicalText(opened.commit)).toBe(canonicalText(commit))
      }),
    )
  })

  it('treats an open value that looks like a reference as a personal one', () => {
    const commit = commitOf(1, null, { openTrick: { $: 1 } })
    const sealed = sealCommit(commit, options)
    const opened = openCommit(sealed.text, sealed.personal)
    expect(opened.ok && opened.commit).toEqual(commit)
  })
})

describe('openCommit', () => {
  it('leaves out what was erased, and says so', () => {
    const sealed = sealCommit(commitOf(1, null, { fullName: 'Hoa', openArea: 45 }), options)
    const opened = openCommit(sealed.text, null)
    expect(opened).toMatchObject({ ok: true, incomplete: true, commit: { command: { answers: { openArea: 45 } } } })
    expect(JSON.stringify(opened)).not.toContain('Hoa')
  })

  it.each([
    ['{', 'notACommit'],
    ['{}', 'notACommit'],
    ['{"format":"motcua-commit/2"}', 'newerFormat'],
    ['{"format":"motcua-commit/1","sequence":1}', 'notACommit'],
  ])('refuses %s', (text, code) => {
    expect(openCommit(text, null)).toEqual({ ok: false, code })
  })

  it('refuses a personal text that is none', () => {
    const sealed = sealCommit(commitOf(1, null, { fullName: 'Hoa' }), options)
    expect(openCommit(sealed.text, '{"a":1}')).toEqual({ ok: false, code: 'badPersonal' })
  })
})
