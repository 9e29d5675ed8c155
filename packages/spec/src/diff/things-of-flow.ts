import type { Edge } from '../flow.ts'
import { pointer } from '../json-pointer.ts'
import type { FlowNode } from '../nodes/registry.ts'
import type { TaskNode } from '../nodes/task.ts'
import type { Text } from '../text.ts'
import type { Teller } from './aspects.ts'
import { alarmTimeText, nodeWords } from './node-text.ts'
import { reworded, subject, type Thing } from './thing.ts'
import { outcomeText } from './title-text.ts'

const KIND_NAMES = {
  start: { vi: 'Điểm bắt đầu', en: 'Start' },
  task: { vi: 'Bước', en: 'Step' },
  service: { vi: 'Gọi hệ thống', en: 'Service' },
  decision: { vi: 'Bước quyết định', en: 'Decision step' },
  exclusive: { vi: 'Rẽ nhánh', en: 'Branching' },
  inclusive: { vi: 'Rẽ một hay nhiều nhánh', en: 'One or several branches' },
  parallel: { vi: 'Song song', en: 'Parallel' },
  wait: { vi: 'Chờ', en: 'Wait' },
  procedure: { vi: 'Thủ tục khác', en: 'Procedure' },
  end: { vi: 'Kết thúc', en: 'End' },
} satisfies Readonly<Record<FlowNode['kind'], Text>>

const OUTCOME: Text = { vi: 'Kết quả', en: 'Outcome' }
const ALARM: Text = { vi: 'Báo hạn', en: 'Alarm' }
const CONSULTATION: Text = { vi: 'Xin ý kiến', en: 'Consultation' }

/**
 * Nodes with their outcomes, alarms and consultations, edges, messages that interrupt, suspension and reopening. A node
 * that becomes another kind goes and comes.
 */
export function thingsOfFlow(tell: Teller): Thing[] {
  const { nodes, edges } = tell.spec.flow
  return [
    ...Object.entries(nodes).flatMap(([id, node]) => thingsOfNode(tell, id, node)),
    ...edges.map((edge, i) => thingOfEdge(tell, edge, i)),
    ...thingsOfMessages(tell),
  ]
}

function thingsOfNode(tell: Teller, id: string, node: FlowNode): Thing[] {
  const path = pointer('/flow/nodes', id)
  const name = subject(KIND_NAMES[node.kind], node.title)
  const said = node.kind === 'procedure' ? { ...node, unit: undefined, begunAt: node.unit } : node
  const plain = tell.aspects(said, ['kind', 'outcomes', 'onDeadline', 'consults'])
  const aspects = reworded(plain, nodeWords(node, tell.spec))
  const whole: Thing = { key: `node ${node.kind} ${id}`, group: 'flow', path, subject: name, aspects }
  return node.kind === 'task' ? [whole, ...thingsOfTask(tell, id, node, name)] : [whole]
}

function thingsOfTask(tell: Teller, id: string, node: TaskNode, name: Text): Thing[] {
  const path = pointer('/flow/nodes', id)
  const parts = (list: string, kind: Text, group: Thing['group'], ones: readonly Part[]) =>
    ones.map((one, i): Thing => {
      return {
        key: `${list} ${id} ${one.id}`,
        group,
        path: pointer(path, list, i),
        subject: within(subject(kind, one.title), name),
        aspects: tell.aspects(one, ['id']),
      }
    })
  return [
    ...parts('outcomes', OUTCOME, 'flow', node.outcomes),
    ...parts('onDeadline', ALARM, 'deadline', node.onDeadline ?? []).map((thing, i) => {
      const alarm = node.onDeadline?.[i]
      if (alarm === undefined) return thing
      const outcome = alarm.do === 'decide' ? { outcome: outcomeText(tell.spec, id, alarm.outcome) } : {}
      return { ...thing, aspects: reworded(thing.aspects, { at: alarmTimeText(alarm.at), ...outcome }) }
    }),
    ...parts('consults', CONSULTATION, 'flow', node.consults ?? []),
  ]
}

interface Part {
  readonly id: string
  readonly title: Text
}

function thingOfEdge(tell: Teller, edge: Edge, i: number): Thing {
  const { nodes } = tell.spec.flow
  const title = (end: string): Text =>
    (Object.hasOwn(nodes, end) ? nodes[end]?.title : undefined) ?? { vi: end, en: end }
  const [from, to] = [title(edge.from), title(edge.to)]
  const outcome = edge.outcome === undefined ? {} : { outcome: outcomeText(tell.spec, edge.from, edge.outcome) }
  return {
    key: `edge ${edge.id}`,
    group: 'flow',
    path: pointer('/flow/edges', i),
    subject: subject({ vi: 'Đường', en: 'Way' }, { vi: `${from.vi} → ${to.vi}`, en: `${from.en} → ${to.en}` }),
    aspects: reworded(tell.aspects(edge, ['id']), outcome),
  }
}

function thingsOfMessages(tell: Teller): Thing[] {
  const { onMessage, suspension, reopening } = tell.spec.flow
  const one = (path: string, name: Text, thing: object | undefined): Thing[] =>
    thing === undefined ? [] : [{ key: path, group: 'flow', path, subject: name, aspects: tell.aspects(thing) }]
  return [
    ...(onMessage ?? []).map((message, i): Thing => {
      return {
        key: `message ${message.id}`,
        group: 'flow',
        path: pointer('/flow/onMessage', i),
        subject: subject({ vi: 'Yêu cầu', en: 'Message' }, message.title),
        aspects: tell.aspects(message, ['id']),
      }
    }),
    ...one('/flow/suspension', { vi: 'Tạm dừng giải quyết', en: 'Suspension' }, suspension),
    ...one('/flow/reopening', { vi: 'Mở lại hồ sơ', en: 'Reopening' }, reopening),
  ]
}

/** "Kết quả *Từ chối* (Bước *Thẩm định*)". */
function within(inner: Text, outer: Text): Text {
  return { vi: `${inner.vi} (${outer.vi})`, en: `${inner.en} (${outer.en})` }
}
