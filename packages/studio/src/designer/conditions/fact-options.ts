import type { FactType, FactTypes } from '@motcua/rules'
import { type Field, factLabel, type Spec, type Text, valueLabels } from '@motcua/spec'

/** Something that a condition can speak of: a field, a part of a field, or the result of a decision. */
export interface FactOption {
  /** `fact` or `fact|$.part`. */
  readonly key: string
  readonly fact: string
  readonly path?: string
  readonly title: Text
  readonly type: FactType
  /** What the choices of a closed list are called. */
  readonly labels: Readonly<Record<string, Text>>
}

export function keyOf(leaf: { readonly fact: string; readonly path?: string }): string {
  return leaf.path === undefined ? leaf.fact : `${leaf.fact}|${leaf.path}`
}

/** Every fact that rows and cells may be about, named as the forms name them. */
export function factOptions(spec: Spec, facts: FactTypes): readonly FactOption[] {
  return Object.entries(facts).flatMap(([fact, type]) => {
    const field = Object.hasOwn(spec.data.properties, fact) ? spec.data.properties[fact] : undefined
    const title = factLabel(spec, fact)
    if (type.type === 'object') return partsOf(fact, type, field, title)
    return [{ key: fact, fact, title, type, labels: valueLabels(spec, fact) }]
  })
}

function partsOf(fact: string, type: FactType, field: Field | undefined, title: Text): FactOption[] {
  return Object.entries(type.fields ?? {}).map(([part, partType]) => {
    const inner = field?.type === 'object' && Object.hasOwn(field.properties, part) ? field.properties[part] : undefined
    const label = inner?.label ?? { vi: part, en: part }
    const path = `$.${part}`
    return {
      key: `${fact}|${path}`,
      fact,
      path,
      title: { vi: `${title.vi}: ${label.vi}`, en: `${title.en}: ${label.en}` },
      type: partType,
      labels: inner?.type === 'string' ? (inner.labels ?? {}) : {},
    }
  })
}
