import { pointer } from '../json-pointer.ts'
import { errorAt } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/** A component that comes from a registry says from which. */
export const componentSources: LintRule = ({ spec }) =>
  spec.components.flatMap(({ source, registry, title }, i) => {
    if (source !== 'registry' || registry !== undefined) return []
    const { vi, en } = quoted(title)
    return [
      errorAt('componentWithoutRegistry', pointer('/components', i), {
        vi: [`${vi} được tra cứu nhưng chưa nêu cơ sở dữ liệu nào.`, 'Ghi tên cơ sở dữ liệu vào “registry”.'],
        en: [`${en} is looked up, but no registry is named.`, 'Name it in "registry".'],
      }),
    ]
  })
