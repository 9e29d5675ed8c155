import type { Field } from '../data.ts'
import type { Each } from '../each.ts'
import { pointer } from '../json-pointer.ts'
import type { TaskNode } from '../nodes/task.ts'
import { errorAt, type Problem } from '../problem.ts'
import { type LintRule, quoted } from './lint-rule.ts'

/**
 * What is done per item has a list of items and asks for no more of them than it can hold. A task per item fills no form and
 * asks for no supplement: the facts of a dossier have one value each, so answers per item belong into a dossier per item.
 */
export const itemLists: LintRule = ({ spec, graph }) =>
  [...graph.nodes].flatMap(([id, node]) => {
    const where = pointer('/flow/nodes', id)
    const title = quoted(node.title)
    if (node.kind === 'task' && node.each !== undefined) {
      return [...aboutList(node.each, spec.data.properties, where), ...aboutTask(node, where)]
    }
    if (node.kind !== 'procedure') return []
    if (node.each !== undefined) return aboutList(node.each, spec.data.properties, where)
    if (node.item === undefined) return []
    return [
      errorAt('itemWithoutList', `${where}/item`, {
        vi: [`${title.vi} gửi một mục, nhưng không làm cho danh sách nào.`, 'Chọn danh sách, hoặc xóa “item”.'],
        en: [`${title.en} sends an item, but is not done per item of a list.`, 'Choose the list, or delete "item".'],
      }),
    ]
  })

function aboutList({ list, until }: Each, properties: Readonly<Record<string, Field>>, where: string): Problem[] {
  const field = Object.hasOwn(properties, list) ? properties[list] : undefined
  if (field === undefined) return []
  const { vi, en } = quoted(field.label)
  if (field.type !== 'array') {
    return [
      errorAt('eachOfNoList', `${where}/each/list`, {
        vi: [`${vi} không phải là danh sách.`, 'Chọn một trường danh sách.'],
        en: [`${en} is no list.`, 'Choose a field that is a list.'],
      }),
    ]
  }
  if (typeof until === 'string' || until.atLeast <= field.maxItems) return []
  const [least, most] = [until.atLeast, field.maxItems]
  return [
    errorAt('atLeastAboveList', `${where}/each/until/atLeast`, {
      vi: [`Cần ít nhất ${least} mục, nhưng ${vi} chỉ có tối đa ${most}.`, 'Giảm số này, hoặc cho danh sách dài hơn.'],
      en: [`At least ${least} items are needed, but ${en} has at most ${most}.`, 'Ask for fewer, or allow more items.'],
    }),
  ]
}

function aboutTask({ title, form, outcomes }: TaskNode, where: string): Problem[] {
  const { vi, en } = quoted(title)
  const asksAgain = outcomes.findIndex(({ meaning }) => meaning === 'supplement')
  const asking = outcomes.findIndex((outcome) => outcome.form !== undefined)
  const problems: Problem[] = []
  if (asksAgain !== -1) {
    problems.push(
      errorAt('supplementPerItem', pointer(where, 'outcomes', asksAgain), {
        vi: [
          `${vi} làm cho từng mục, nên không yêu cầu bổ sung cả hồ sơ được.`,
          'Yêu cầu bổ sung ở một bước trước, hoặc làm thủ tục khác cho từng mục.',
        ],
        en: [
          `${en} is done per item, so it cannot ask for a supplement to the whole dossier.`,
          'Ask at a step before it, or let another procedure be done per item.',
        ],
      }),
    )
  }
  if (form !== undefined || asking !== -1) {
    problems.push(
      errorAt('formPerItem', form === undefined ? pointer(where, 'outcomes', asking, 'form') : `${where}/form`, {
        vi: [
          `${vi} làm cho từng mục, nhưng mỗi trường của hồ sơ chỉ có một giá trị.`,
          'Bỏ biểu mẫu; cần dữ liệu riêng của từng mục thì làm thủ tục khác cho từng mục.',
        ],
        en: [
          `${en} is done per item, but a field of the dossier has one value.`,
          'Take the form away; where each item needs data of its own, let another procedure be done per item.',
        ],
      }),
    )
  }
  return problems
}
