import { openApiDocument } from '@motcua/api'
import { parseLocal } from '@motcua/calendar'
import { HttpProblem, languageOf } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Demo, Installation } from '../installation.ts'
import { nameOf, unitRef } from '../organisation/people-names.ts'
import { momentOf, ZONE_OFFSET } from '../time-view.ts'

const DAY_MS = 86_400_000
/** Beyond this day the engine counts no deadlines; a demo has no business there. */
const FURTHEST = Date.UTC(2200, 0, 1)

/** Health, OpenAPI, who I am, and the demo's clock. */
export function serveGeneral(server: Server, installation: Installation): void {
  const { store, version, organisation, accounts, addresses } = installation
  server.json('health', async () => {
    await store.ping()
    return { status: 'ok', version }
  })
  server.json('openapi', async ({ request }) =>
    openApiDocument(`${request.protocol}://${request.host}${addresses.api}`, version),
  )
  server.json('me', async ({ who, request }) => {
    const view = await organisation.view()
    const { person, account, roles, standsFor } = who
    const email = account === undefined ? undefined : await accounts.emailOf(account)
    return {
      person: person === undefined ? null : { id: person.id, name: person.name, email: email ?? '' },
      units: [...new Set(roles.map(({ unit }) => unit))].map((unit) => unitRef(unit, view)),
      roles: roles.map(({ unit, role }) => ({ unit, role })),
      standsFor: standsFor.map(({ of, unit, role }) => ({ person: nameOf(of, view), unit, role })),
      permissions: [...who.actions],
      locale: languageOf(request.headers['accept-language']),
      demo: installation.demo !== undefined,
    }
  })
  serveDemo(server, installation)
}

function serveDemo(server: Server, { demo, dossiers }: Installation): void {
  server.json('getDemo', async () => demoView(demo))
  server.json('moveClock', async ({ body }) => {
    if (demo === undefined) {
      const text = { vi: 'Đồng hồ chỉ chỉnh được ở chế độ dùng thử.', en: 'The clock moves only in demo mode.' }
      throw new HttpProblem('demoOnly', text)
    }
    const now = demo.clock.now()
    const to = 'to' in body ? readInstant(body.to) : now + body.advanceDays * DAY_MS
    if (to < now) throw backwards()
    if (to > FURTHEST) throw tooFar()
    await demo.clock.moveTo(to)
    await dossiers.settle()
    return demoView(demo)
  })
}

async function demoView(demo: Demo | undefined) {
  if (demo === undefined) return { demo: false }
  return { demo: true, now: momentOf(demo.clock.now()), accounts: [...(await demo.accounts())] }
}

/** RFC 3339, or a local time of the installation without an offset. */
function readInstant(text: string): number {
  const local = parseLocal(text, ZONE_OFFSET)
  const instant = local ?? Date.parse(text)
  if (Number.isFinite(instant)) return instant
  const words = { vi: 'Thời điểm phải có dạng 2025-04-28T17:00.', en: 'Give an instant such as 2025-04-28T17:00.' }
  throw new HttpProblem('badRequest', words, { where: '/to' })
}

function tooFar(): HttpProblem {
  const text = { vi: 'Đồng hồ chỉ đi tới năm 2200.', en: 'The clock goes to the year 2200 at most.' }
  return new HttpProblem('badRequest', text, { where: '/to' })
}

function backwards(): HttpProblem {
  const text = { vi: 'Đồng hồ chỉ đi tới, không lùi.', en: 'The clock only goes forward.' }
  return new HttpProblem('badRequest', text, { where: '/to' })
}
