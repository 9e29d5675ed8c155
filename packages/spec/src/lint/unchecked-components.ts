import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** Whatever an applicant must bring or declare is checked by some task. What a registry gives needs no check. */
export const uncheckedComponents: LintRule = ({ spec, graph }) => {
  const checked = new Set<string>()
  for (const node of graph.nodes.values()) {
    if (node.kind === 'task') for (const component of node.checks ?? []) checked.add(component)
  }
  return spec.components.flatMap(({ id, title, source }, i) => {
    if (checked.has(id) || source === 'registry') return []
    const { vi, en } = quoted(title)
    return [
      errorAt('uncheckedComponent', pointer('/components', i), {
        vi: [`Không công việc nào kiểm tra ${vi}.`, 'Giao cho một công việc kiểm tra, hoặc bỏ thành phần này.'],
        en: [`No task checks ${en}.`, 'Let a task check it, or do not ask for it.'],
      }),
    ]
  })
}
