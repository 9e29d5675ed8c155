import { fieldsOfForm } from '../form-tree.ts'
import type { FlowNode } from '../nodes/registry.ts'
import type { Spec } from '../spec.ts'

/** The forms that somebody fills in at a node. */
function formsOf(node: FlowNode): string[] {
  switch (node.kind) {
    case 'start':
      return [node.form]
    case 'task':
      return [node.form, ...node.outcomes.map(({ form }) => form)].filter((form) => form !== undefined)
    case 'wait':
      return 'message' in node.for && node.for.form !== undefined ? [node.for.form] : []
    default:
      return []
  }
}

/** The forms that somebody fills in at a node, or with a message that interrupts the dossier and leads to it. */
export function formsAt({ flow }: Spec, id: string, node: FlowNode): string[] {
  const messages = (flow.onMessage ?? []).filter(({ to, form }) => to === id && form !== undefined)
  return [...messages.flatMap(({ form }) => form ?? []), ...formsOf(node)]
}

/** The data fields of a form by its id; none where the form does not exist. */
export function fieldsOfFormId(spec: Spec, form: string): string[] {
  const found = Object.hasOwn(spec.forms, form) ? spec.forms[form] : undefined
  return found === undefined ? [] : fieldsOfForm(found)
}

/** The data fields that a system or another procedure may fill at a node. */
export function takenBy(node: FlowNode): readonly string[] {
  if (node.kind === 'service') return node.take
  return node.kind === 'procedure' ? Object.keys(node.take) : []
}
