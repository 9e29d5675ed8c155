import { describe, expect, it } from 'vitest'
import { stallSpec } from '../embed.fixture.ts'
import { drawFlow, linesOf } from './draw-flow.ts'

describe('the picture of a flow', () => {
  it('puts each box in a column after what leads to it, a way back aside', () => {
    const x = new Map(drawFlow(stallSpec).boxes.map((box) => [box.id, box.x]))
    const [file = 0, check = 0, wait = 0, done = 0] = ['file', 'check', 'wait', 'done'].map((id) => x.get(id))
    expect(file).toBeLessThan(check)
    expect(check).toBeLessThan(wait)
    expect(wait).toBe(done)
  })

  it('never puts two boxes on one place, and draws every edge within the picture', () => {
    const { boxes, links, width, height } = drawFlow(stallSpec)
    expect(new Set(boxes.map(({ x, y }) => `${x} ${y}`)).size).toBe(boxes.length)
    expect(links.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3', 'e4'])
    for (const { x, y, ...box } of boxes) {
      expect(x + box.width).toBeLessThan(width)
      expect(y + box.height).toBeLessThan(height)
    }
  })

  it('stands as somebody placed it, once every box is placed', () => {
    const nodes = { file: { x: 0, y: 300 }, check: { x: 200, y: 0 }, wait: { x: 400, y: 0 }, done: { x: 400, y: 300 } }
    const { boxes } = drawFlow({ ...stallSpec, layout: { nodes } })
    expect(boxes.find(({ id }) => id === 'file')?.y).toBeGreaterThan(boxes.find(({ id }) => id === 'check')?.y ?? 0)
  })

  it('names outcomes and times in words', () => {
    const { boxes, links } = drawFlow(stallSpec)
    expect(boxes.find(({ id }) => id === 'check')?.note?.vi).toBe('1 ngày làm việc')
    expect(links.map(({ label }) => label?.en)).toEqual([undefined, 'Good', 'Missing', 'received'])
  })

  it('cuts long words into three lines at most', () => {
    expect(linesOf('Kiểm tra hồ sơ', 10)).toEqual(['Kiểm tra', 'hồ sơ'])
    expect(linesOf('a b c d e f g h', 3)).toHaveLength(3)
  })
})
