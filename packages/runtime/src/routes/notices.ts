import type { Notice as WireNotice } from '@motcua/api'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import type { Notice } from '../store/notice-port.ts'
import { momentOf } from '../time-view.ts'

const PAGE = 20

/** The reader's own inbox. */
export function serveNotices(server: Server, { store: { notices }, dossiers }: Installation): void {
  server.json('listNotices', async ({ query, who }) => {
    const person = who.actor.id
    const page = await notices.of(person, query.cursor ?? null, PAGE)
    return { notices: page.items.map(wireNotice), unread: await notices.unread(person), next: page.next }
  })
  server.json('readNotices', async ({ body, who }) => {
    const person = who.actor.id
    await notices.read(person, body.ids ?? null, dossiers.now())
    return { unread: await notices.unread(person) }
  })
}

function wireNotice({ id, dossier, code, title, step, at, readAt }: Notice): WireNotice {
  return { id, dossier: { id: dossier, code }, title, step, at: momentOf(at), isRead: readAt !== null }
}
