import { expect, test } from 'vitest'
import { found } from './check.fixture.ts'
import { checkSpec } from './check-spec.ts'
import { type Block, drawnFrom, specOfDrawing } from './generated-flows.fixture.ts'

/** Flows that drawing at random comes upon once in ten thousand. */

const three: Block = { kind: 'parallel', blocks: [{ kind: 'task' }, { kind: 'task' }, { kind: 'task' }] }

test('[N7] a fork that is gone through anew each round, its branches joined before, piles nothing up', () => {
  const loop: Block = {
    kind: 'loop',
    body: { kind: 'parallel', blocks: [{ kind: 'refusable' }, { kind: 'task' }, { kind: 'task' }] },
  }
  const supplemented: Block = { kind: 'loop', body: { kind: 'supplement', again: false } }
  const some: Block = { kind: 'inclusive', blocks: [{ kind: 'task' }, three, three] }
  const drawn = drawnFrom({ kind: 'inclusive', blocks: [loop, supplemented, some] }, 2)
  // A branch that ends the dossier while others rest only where conditions contradict each other: single dossiers are
  // followed then, one of them twice round the loop.
  const spec = specOfDrawing(drawn, [{ kind: 'retarget', one: 283, other: 0 }], true)
  expect(checkSpec(spec)).toMatchObject({ decided: true, findings: [] })
})

test('[N22] a way that no facts allow is not the end of it: the same defect is looked for on another', () => {
  const asked: Block = { kind: 'inclusive', blocks: [{ kind: 'task' }, { kind: 'refusable' }, { kind: 'decision' }] }
  const some: Block = { kind: 'inclusive', blocks: [asked, { kind: 'task' }, { kind: 'supplement', again: false }] }
  const drawn = drawnFrom({ kind: 'parallel', blocks: [some, { kind: 'loop', body: { kind: 'task' } }] })
  // A join leads into the loop beside it, and a withdrawal to the fork before that join, where the other branch is gone.
  const spec = specOfDrawing(drawn, [
    { kind: 'retarget', one: 791, other: 337 },
    { kind: 'message', one: 0, other: 24 },
  ])
  const result = checkSpec(spec)
  expect(result.decided).toBe(true)
  expect(found(spec, result)).toContain('unawaitedArrival n3')
})
