import { canonicalText } from '@motcua/spec'
import { describe, expect, it } from 'vitest'
import { commitOf, isPersonal } from './commit.fixture.ts'
import { openCommit } from './open-commit.ts'
import { sealCommit } from './seal-commit.ts'
import { type Upcast, upcastBody } from './upcast.ts'

/** A format before today's, in which a completed task said `result` for `outcome`, and an even older one without `by`. */
const steps: ReadonlyMap<string, Upcast> = new Map([
  ['motcua-commit/-1', { to: 'motcua-commit/0', event: (event) => ({ by: 'unknown', ...event }) }],
  [
    'motcua-commit/0',
    {
      to: 'motcua-commit/1',
      event: ({ result, ...event }) => (result === undefined ? event : { ...event, outcome: result }),
    },
  ],
])

function older(text: string, format: string): string {
  const { events, ...body } = JSON.parse(text)
  const turned = events.map(({ outcome, ...event }: Record<string, unknown>) =>
    outcome === undefined ? event : { ...event, result: outcome },
  )
  return canonicalText({ ...body, events: turned, format })
}

const sealed = sealCommit(commitOf(1, null, { fullName: 'Hoa' }), { isPersonal, salt: () => 'c2FsdHNhbHRzYWx0c2FsdA' })

describe('upcasts', () => {
  it('read an older format as today’s, personal values in their places', () => {
    const opened = openCommit(older(sealed.text, 'motcua-commit/0'), sealed.personal, steps)
    expect(opened).toMatchObject({ ok: true, incomplete: false })
    expect(opened.ok && opened.commit).toEqual(commitOf(1, null, { fullName: 'Hoa' }))
  })

  it('go on from format to format', () => {
    const opened = openCommit(older(sealed.text, 'motcua-commit/-1'), sealed.personal, steps)
    expect(opened.ok && opened.commit.events[1]).toMatchObject({ outcome: 'accept', by: 'lan' })
    expect(opened.ok && opened.commit.events[0]).toMatchObject({ by: 'unknown' })
  })

  it('leave today’s format alone, and do not guess at one that no step knows', () => {
    expect(openCommit(sealed.text, sealed.personal, steps)).toEqual(openCommit(sealed.text, sealed.personal))
    expect(openCommit(older(sealed.text, 'motcua-commit/0'), null)).toMatchObject({ ok: false, code: 'notACommit' })
    expect(openCommit(older(sealed.text, 'motcua-commit/7'), null, steps)).toMatchObject({ code: 'newerFormat' })
  })

  it('end where the steps lead in a circle', () => {
    const circle: ReadonlyMap<string, Upcast> = new Map([
      ['a', { to: 'b' }],
      ['b', { to: 'a' }],
    ])
    expect(upcastBody({}, 'a', 'c', circle)).toBeUndefined()
  })
})
