import type { wholeSpecJson } from '../whole-spec.fixture.ts'

/** A spec that a test breaks. */
export type Draft = ReturnType<typeof wholeSpecJson>

export const text = { vi: 'Chữ', en: 'Text' }

export function edge(spec: Draft, id: string) {
  return spec.flow.edges.find((one: { id: string }) => one.id === id)
}

export function dropEdge(spec: Draft, id: string) {
  spec.flow.edges = spec.flow.edges.filter((one: { id: string }) => one.id !== id)
}

export function addTask(spec: Draft, id: string, more: object = {}) {
  const outcomes = [{ id: 'done', title: text, meaning: 'accept', reason: 'none' }]
  spec.flow.nodes[id] = { kind: 'task', title: text, role: 'registrar', outcomes, ...more }
}

/** Puts a node with one way out between the fee and the appraisal. */
export function insert(spec: Draft, id: string, node: object, outcome?: string) {
  spec.flow.nodes[id] = { title: text, ...node }
  edge(spec, 'e2').to = id
  spec.flow.edges.push({ id: `after-${id}`, from: id, to: 'appraise', ...(outcome === undefined ? {} : { outcome }) })
}

export function control(field: string, more: object = {}) {
  return { type: 'Control', scope: `#/properties/${field}`, ...more }
}

export function controlsOf(spec: Draft, form: string) {
  return spec.forms[form].layout.elements[0].elements
}

/** A form that asks for one new field; both have the same id. */
export function addForm(spec: Draft, id: string) {
  spec.data.properties[id] = { type: 'string', label: text }
  const page = { type: 'Category', label: text, elements: [control(id)] }
  spec.forms[id] = { title: text, layout: { type: 'Categorization', elements: [page] } }
}

export const isTrue = (fact: string) => ({ fact, operator: 'equal', value: true })

/** A way to break the whole spec in one place, and the one code that is found then. */
export type Break = readonly [code: string, breakIt: (spec: Draft) => void]
