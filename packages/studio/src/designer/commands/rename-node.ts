import type { Text } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { at } from '../document/record.ts'

export function renameNode(id: string, title: Text): Command {
  return {
    says: { vi: 'Đổi tên bước', en: 'Rename a step' },
    merge: `node ${id} title`,
    apply: (spec) => {
      const node = at(spec.flow.nodes, id)
      if (!node) return spec
      return { ...spec, flow: { ...spec.flow, nodes: { ...spec.flow.nodes, [id]: { ...node, title } } } }
    },
  }
}
