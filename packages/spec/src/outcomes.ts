import type { FlowNode } from './nodes/registry.ts'
import type { Text } from './text.ts'

const RECEIVED: Text = { vi: 'đã nhận', en: 'received' }
const ELAPSED: Text = { vi: 'hết hạn', en: 'elapsed' }
const DONE: Text = { vi: 'xong', en: 'done' }
const FAILED: Text = { vi: 'không được', en: 'failed' }
const GRANTED: Text = { vi: 'được giải quyết', en: 'granted' }
const NOT_GRANTED: Text = { vi: 'không được giải quyết', en: 'not granted' }

/** The outcomes that edges out of a node may carry, in the order of the spec, with their titles; none where edges carry none. */
export function outcomesOf(node: FlowNode): ReadonlyMap<string, Text> {
  switch (node.kind) {
    case 'task':
      return new Map(node.outcomes.map(({ id, title }) => [id, title]))
    case 'wait': {
      const mayCome = 'message' in node.for
      const mayElapse = !('message' in node.for) || node.for.within !== undefined || node.for.closes === 'end'
      return new Map([
        ...(mayCome ? [['received', RECEIVED] as const] : []),
        ...(mayElapse ? [['elapsed', ELAPSED] as const] : []),
      ])
    }
    case 'service':
      return new Map([
        ['done', DONE],
        ['failed', FAILED],
      ])
    case 'procedure':
      return new Map([
        ['granted', GRANTED],
        ['notGranted', NOT_GRANTED],
      ])
    case 'decision':
      return new Map([['failed', FAILED]])
    default:
      return new Map()
  }
}
