import { migrate, NODE_KINDS, type Spec } from '@motcua/spec'

const RECORDS = ['identity', 'legal', 'deadline', 'data', 'forms', 'roles', 'decisions', 'flow', 'documents', 'layout']
const LISTS = ['components', 'scenarios', 'assumptions']

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A saved draft as the views edit it, brought up from an older format; undefined when they could not show it. */
export function readDraft(value: unknown): Spec | undefined {
  const migrated = migrate(value)
  return migrated.ok && isEditable(migrated.value) ? migrated.value : undefined
}

/**
 * Whether a saved draft has the shape that the views can show: all parts there, every node of a known kind. It may
 * still break any rule of the format inside; `parseSpec` says which, place by place.
 */
function isEditable(value: unknown): value is Spec {
  if (!isRecord(value)) return false
  const hasParts = RECORDS.every((key) => isRecord(value[key])) && LISTS.every((key) => Array.isArray(value[key]))
  return hasParts && isFlow(value.flow) && isFields(value.data) && isForms(value.forms)
}

function isFlow(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.nodes) || !Array.isArray(value.edges)) return false
  const areNodes = Object.values(value.nodes).every(
    (node) =>
      isRecord(node) &&
      isRecord(node.title) &&
      NODE_KINDS.some((kind) => kind === node.kind) &&
      (node.kind !== 'task' || Array.isArray(node.outcomes)) &&
      (node.kind !== 'wait' || isRecord(node.for)),
  )
  return areNodes && value.edges.every((edge) => isRecord(edge) && typeof edge.id === 'string')
}

function isFields(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.properties) || !Array.isArray(value.required)) return false
  return Object.values(value.properties).every((field) => isRecord(field) && isRecord(field.label))
}

function isForms(value: unknown): boolean {
  if (!isRecord(value)) return false
  return Object.values(value).every(
    (form) => isRecord(form) && isRecord(form.title) && isRecord(form.layout) && Array.isArray(form.layout.elements),
  )
}
