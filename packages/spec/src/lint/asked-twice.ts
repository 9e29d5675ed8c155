import { pointer } from '../json-pointer.ts'
import { type Problem, warningAt } from '../problem.ts'
import { fieldsOfFormId, formsAt } from './filled-by.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * Nothing is typed twice: no field is asked at a node and again at a later one, or by a message that interrupts. Computed
 * fields are not typed, and the form of a supplement, or a step that is reopened, exists to correct what was given, so
 * these are passed over.
 */
export const askedTwice: LintRule = ({ spec, graph }) => {
  const { order, forward } = graph.forwardOrder()
  const askedAt = new Map<string, string[]>()
  const problems: Problem[] = []
  for (const id of new Set([...graph.forwardOrder(graph.idsOf('start')).order, ...order])) {
    const node = graph.nodes.get(id)
    if (node === undefined || (node.kind === 'wait' && node.pausesClock)) continue
    for (const form of formsAt(spec, id, node)) {
      for (const field of fieldsOfFormId(spec, form)) {
        const definition = Object.hasOwn(spec.data.properties, field) ? spec.data.properties[field] : undefined
        if (definition === undefined || definition.computed !== undefined) continue
        const earlier = askedAt.get(field) ?? []
        const before = earlier.find(
          (other) => other !== id && graph.reachOn([other], forward, graph.interrupts).has(id),
        )
        const first = before === undefined ? undefined : graph.nodes.get(before)
        if (first !== undefined) problems.push(twice(form, quoted(definition.label), quoted(first.title)))
        askedAt.set(field, [...earlier, id])
      }
    }
  }
  return problems
}

function twice(form: string, field: { vi: string; en: string }, first: { vi: string; en: string }): Problem {
  return warningAt('askedTwice', pointer('/forms', form), {
    vi: [`${field.vi} đã được hỏi ở ${first.vi}.`, 'Bỏ trường này ở biểu mẫu sau, dùng lại giá trị đã có.'],
    en: [`${field.en} has been asked at ${first.en} already.`, 'Take it out of the later form; its value is there.'],
  })
}
