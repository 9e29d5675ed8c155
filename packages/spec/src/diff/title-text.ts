import { factLabel } from '../condition-text.ts'
import { outcomesOf } from '../outcomes.ts'
import type { Spec } from '../spec.ts'
import type { Text } from '../text.ts'

/** A title as it stands in a sentence: "*Thẩm định*". */
export function starred({ vi, en }: Text): Text {
  return { vi: `*${vi}*`, en: `*${en}*` }
}

/** A field or an output by what people call it. */
export function fieldText(spec: Spec, id: string): Text {
  return starred(factLabel(spec, id))
}

/** A node by its title; one that does not exist by its id. */
export function nodeText(spec: Spec, id: string): Text {
  return starred(member(spec.flow.nodes, id)?.title ?? { vi: id, en: id })
}

/** An outcome of a node by its title; one that the node does not have by its id. */
export function outcomeText(spec: Spec, node: string, outcome: string): Text {
  const found = member(spec.flow.nodes, node)
  const title = found === undefined ? undefined : outcomesOf(found).get(outcome)
  return starred(title ?? { vi: outcome, en: outcome })
}

/** Several things in words. */
export function listText(items: readonly Text[]): Text {
  if (items.length === 0) return { vi: 'không có', en: 'none' }
  return { vi: items.map(({ vi }) => vi).join(', '), en: items.map(({ en }) => en).join(', ') }
}

/** A part of the items of a list by its label. */
export function itemFieldText({ data }: Spec, list: string | undefined, field: string): Text {
  const found = list === undefined ? undefined : member(data.properties, list)
  const items = found?.type === 'array' ? found.items : undefined
  const part = items?.type === 'object' ? member(items.properties, field) : undefined
  return starred(part?.label ?? { vi: field, en: field })
}

/** The title of what an id names, where the property says what kind of thing that is. */
export function titleText(spec: Spec, property: string, id: string): Text | undefined {
  const title = titleOf(spec, property, id)
  return title === undefined ? undefined : starred(title)
}

function titleOf(spec: Spec, property: string, id: string): Text | undefined {
  switch (property) {
    case 'role':
      return member(spec.roles, id)?.title
    case 'form':
      return member(spec.forms, id)?.title
    case 'decision':
      return member(spec.decisions, id)?.title
    case 'document':
      return member(spec.documents, id)?.title
    case 'from':
    case 'to':
    case 'join':
    case 'while':
      return member(spec.flow.nodes, id)?.title
    case 'field':
    case 'order':
    case 'proves':
      return member(spec.data.properties, id)?.label
    case 'send':
    case 'take':
      return factLabel(spec, id)
    case 'checks':
    case 'alternativeTo':
      return spec.components.find((component) => component.id === id)?.title
    case 'legalBasis': {
      const basis = member(spec.legal, id)?.document
      return basis === undefined ? undefined : { vi: basis, en: basis }
    }
    default:
      return undefined
  }
}

function member<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined
}
