import type { Document } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { without } from '../document/record.ts'

/** Adds a slip or result, or replaces the one of the same id. */
export function putDocument(id: string, document: Document, merge?: string): Command {
  return {
    says: { vi: 'Sửa giấy tờ', en: 'Change a slip' },
    ...(merge === undefined ? {} : { merge: `document ${id} ${merge}` }),
    leadsTo: { view: 'documents', thing: { kind: 'document', id } },
    apply: (spec) => ({ ...spec, documents: { ...spec.documents, [id]: document } }),
  }
}

/** Ends that name the document issue the built-in slip again. */
export function removeDocument(id: string): Command {
  return {
    says: { vi: 'Xóa giấy tờ', en: 'Delete a slip' },
    leadsTo: { view: 'documents' },
    apply: (spec) => {
      const nodes = Object.entries(spec.flow.nodes).map(([key, node]) => {
        if (node.kind !== 'end' || node.document !== id) return [key, node]
        const { document: _, ...end } = node
        return [key, end]
      })
      return {
        ...spec,
        documents: without(spec.documents, id),
        flow: { ...spec.flow, nodes: Object.fromEntries(nodes) },
      }
    },
  }
}
