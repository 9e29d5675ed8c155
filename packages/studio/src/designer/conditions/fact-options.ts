import type { FactType, FactTypes } from '@motcua/rules'
import type { Field, Spec, Text } from '@motcua/spec'

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
    const title = field?.label ?? outputTitle(spec, fact)
    if (type.type === 'object') return partsOf(fact, type, field, title)
    return [{ key: fact, fact, title, type, labels: labelsOf(field) }]
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
      labels: labelsOf(inner),
    }
  })
}

function labelsOf(field: Field | undefined): Readonly<Record<string, Text>> {
  if (field?.type === 'string') return field.labels ?? {}
  if (field?.type === 'array' && field.items.type === 'string') return field.items.labels ?? {}
  return {}
}

function outputTitle(spec: Spec, fact: string): Text {
  for (const decision of Object.values(spec.decisions)) {
    const { outputs } = decision.kind === 'table' ? decision.table : decision.rules
    const output = outputs?.find((one) => one.id === fact)
    if (output?.title) return output.title
  }
  return { vi: fact, en: fact }
}
