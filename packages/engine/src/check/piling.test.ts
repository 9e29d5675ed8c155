import { expect, test } from 'vitest'
import { checkSpec } from './check-spec.ts'
import { type Block, drawnFrom, specOfDrawing } from './generated-flows.fixture.ts'

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
