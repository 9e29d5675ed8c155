import type { Spec } from '@motcua/spec'

export const VIEWS = [
  'flow',
  'outline',
  'forms',
  'rules',
  'components',
  'deadlines',
  'documents',
  'roles',
  'general',
  'trials',
  'history',
] as const
export type View = (typeof VIEWS)[number]

/** What is selected. The same in every view: choose a step in the outline and the canvas shows it. */
export type Thing =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'edge'; readonly id: string }
  | { readonly kind: 'form'; readonly id: string; readonly path?: readonly number[] }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'decision'; readonly id: string; readonly row?: number }
  | { readonly kind: 'component'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'legal'; readonly id: string }
  | { readonly kind: 'scenario'; readonly id: string }

export interface Place {
  readonly view: View
  readonly thing?: Thing
}

export function isView(value: string | null): value is View {
  return VIEWS.some((view) => view === value)
}

function steps(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** Where a problem's JSON Pointer leads: the view, and the thing in it. */
export function placeOf(pointer: string, spec: Spec): Place {
  const [part, first, second, ...rest] = steps(pointer)
  switch (part) {
    case 'flow':
      return placeInFlow(first, second, spec)
    case 'forms':
      return { view: 'forms', ...(first ? { thing: { kind: 'form', id: first, path: pathIn(rest) } } : {}) }
    case 'data':
      return { view: 'forms', ...(second ? { thing: { kind: 'field', id: second } } : {}) }
    case 'decisions':
      return { view: 'rules', ...(first ? { thing: { kind: 'decision', id: first, ...rowIn(rest) } } : {}) }
    case 'components': {
      const id = spec.components[Number(first)]?.id
      return { view: 'components', ...(id ? { thing: { kind: 'component', id } } : {}) }
    }
    case 'roles':
      return { view: 'roles', ...(first ? { thing: { kind: 'role', id: first } } : {}) }
    case 'documents':
      return { view: 'documents', ...(first ? { thing: { kind: 'document', id: first } } : {}) }
    case 'deadline':
      return { view: 'deadlines' }
    case 'scenarios': {
      const id = spec.scenarios[Number(first)]?.id
      return { view: 'trials', ...(id ? { thing: { kind: 'scenario', id } } : {}) }
    }
    case 'layout':
      return { view: 'flow' }
    case 'legal':
      return { view: 'general', ...(first ? { thing: { kind: 'legal', id: first } } : {}) }
    default:
      return { view: 'general' }
  }
}

function placeInFlow(list: string | undefined, key: string | undefined, spec: Spec): Place {
  if (list === 'nodes' && key) return { view: 'flow', thing: { kind: 'node', id: key } }
  if (list === 'onMessage' || list === 'suspension' || list === 'reopening') return { view: 'deadlines' }
  const edge = list === 'edges' && key ? spec.flow.edges[Number(key)] : undefined
  return { view: 'flow', ...(edge ? { thing: { kind: 'edge', id: edge.id } } : {}) }
}

/** `layout/elements/1/elements/0` → [1, 0]. */
function pathIn(rest: readonly string[]): readonly number[] {
  return rest.filter((step) => /^\d+$/.test(step)).map(Number)
}

function rowIn(rest: readonly string[]): { readonly row?: number } {
  const at = rest.indexOf('rows')
  const row = at < 0 ? Number.NaN : Number(rest[at + 1])
  return Number.isInteger(row) ? { row } : {}
}
