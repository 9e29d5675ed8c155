import { type DossierState, itemsAt, type Json, type OpenTask } from '@motcua/engine'
import type { ArrayField, Spec, Text } from '@motcua/spec'
import type { TaskItem, TaskMore } from '../store/history-port.ts'

/** What a task has beside what every task has; null for most. */
export function taskMore(
  { node, item, aside, handOver, also }: OpenTask,
  state: DossierState,
  spec: Spec,
): TaskMore | null {
  if (item === undefined && aside === undefined && handOver === undefined && also === undefined) return null
  return {
    ...(item === undefined ? {} : { item: taskItem(spec, state, node, item) }),
    ...(aside === undefined ? {} : { aside }),
    ...(handOver === undefined ? {} : { handOver }),
    ...(also === undefined ? {} : { also }),
  }
}

/** The item of a node's list, by its position, with something to call it by. */
export function taskItem(
  spec: Spec,
  state: Pick<DossierState, 'answers' | 'items'>,
  node: string,
  index: number,
): TaskItem {
  const items = itemsIn(spec, state, node)
  return { index, of: items.length, title: itemTitle(items[index], listOf(spec, node)?.field) ?? numbered(index) }
}

/** The item itself; null where there is none. */
export function itemValue(
  spec: Spec,
  state: Pick<DossierState, 'answers' | 'items'>,
  node: string,
  index: number,
): Json {
  return itemsIn(spec, state, node)[index] ?? null
}

function itemsIn(spec: Spec, state: Pick<DossierState, 'answers' | 'items'>, node: string): readonly Json[] {
  const list = listOf(spec, node)
  return list === undefined ? [] : itemsAt(state, node, list.id)
}

function listOf(
  { flow, data }: Spec,
  id: string,
): { readonly id: string; readonly field: ArrayField | undefined } | undefined {
  const node = flow.nodes[id]
  if ((node?.kind !== 'task' && node?.kind !== 'procedure') || node.each === undefined) return undefined
  const field = data.properties[node.each.list]
  return { id: node.each.list, field: field?.type === 'array' ? field : undefined }
}

function numbered(index: number): Text {
  return { vi: `Mục ${index + 1}`, en: `Item ${index + 1}` }
}

/** A choice by its label, a text as it is, a group by the first text in it that is no file. */
function itemTitle(value: Json | undefined, list: ArrayField | undefined): Text | undefined {
  const field = list?.items
  if (typeof value === 'string') {
    if (field?.type === 'string' && field.format === 'file') return undefined
    return (field?.type === 'string' ? field.labels?.[value] : undefined) ?? { vi: value, en: value }
  }
  if (field?.type !== 'object' || typeof value !== 'object' || value === null) return undefined
  const members = new Map<string, Json>(Object.entries(value))
  for (const [id, part] of Object.entries(field.properties)) {
    const words = members.get(id)
    if (part.type !== 'string' || part.format === 'file' || typeof words !== 'string' || words === '') continue
    return part.labels?.[words] ?? { vi: words, en: words }
  }
  return undefined
}
