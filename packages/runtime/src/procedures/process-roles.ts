import type { ProcessRole } from '@motcua/api'
import type { ProcedurePort } from '../store/procedure-port.ts'

/** Every role of any draft or version, once; a draft's title goes before those of versions, a newer version's before an older's. */
export async function processRoles(port: ProcedurePort): Promise<ProcessRole[]> {
  const titles = new Map<string, ProcessRole['title']>()
  for (const procedure of await port.ids()) {
    const draft = await port.draft(procedure)
    const versions = await port.versions(procedure)
    for (const { text } of [...(draft === undefined ? [] : [draft]), ...versions]) {
      for (const { id, title } of rolesIn(JSON.parse(text))) if (!titles.has(id)) titles.set(id, title)
    }
  }
  return [...titles].map(([id, title]) => ({ id, title }))
}

/** Those of a document that may not be a spec yet. */
function rolesIn(document: unknown): ProcessRole[] {
  const roles = member(document, 'roles')
  if (typeof roles !== 'object' || roles === null) return []
  return Object.entries(roles).flatMap(([id, role]) => {
    const title = member(role, 'title')
    const [vi, en] = [member(title, 'vi'), member(title, 'en')]
    return typeof vi === 'string' && typeof en === 'string' ? [{ id, title: { vi, en } }] : []
  })
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map<string, unknown>(Object.entries(value)).get(name)
}
