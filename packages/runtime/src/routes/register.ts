import type { RegisterRow } from '@motcua/api'
import { localDate } from '@motcua/calendar'
import { unitsFor } from '../access/who.ts'
import { dossierCode } from '../executor/identity.ts'
import { notAllowed } from '../http/guard.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Server } from '../http/serve.ts'
import type { Installation } from '../installation.ts'
import { unitRef } from '../organisation/people-names.ts'
import type { DossierRow } from '../store/history-port.ts'
import { momentOf, ZONE_OFFSET } from '../time-view.ts'

const DAY_MS = 86_400_000
const DAYS_A_PAGE = 7
/** No register was kept here before. */
const BEGINNING = Date.UTC(2020, 0, 1)

/** The register of a unit, newest day first, a week a page; void numbers are shown. */
export function serveRegister(server: Server, installation: Installation): void {
  const { store, organisation, dossiers } = installation
  server.json('getRegister', async ({ query, who }) => {
    const view = await organisation.view()
    const units = unitsFor(who, 'register.read', view)
    const unit = query.unit ?? [...units][0]
    if (unit === undefined || !units.has(unit)) throw notAllowed('register.read')
    const code = view.unit(unit)?.code ?? unit
    const until = query.cursor === undefined ? dossiers.now() : readDay(query.cursor)
    const rows: RegisterRow[] = []
    for (let back = 0; back < DAYS_A_PAGE; back += 1) {
      const day = localDate(until - back * DAY_MS, ZONE_OFFSET)
      const lines = await store.histories.register(unit, day)
      for (const { number, row } of lines.toReversed()) {
        const numbered = { code: dossierCode(code, day, number), day, unit: unitRef(unit, view) }
        if (row === null) rows.push({ ...numbered, state: 'void', dossier: null })
        else rows.push({ ...numbered, ...(await usedNumber(row)) })
      }
    }
    const next = until - DAYS_A_PAGE * DAY_MS
    return { rows, next: next < BEGINNING ? null : String(next) }
  })

  async function usedNumber(row: DossierRow) {
    const { spec } = await dossiers.reader.modelOf(row.procedure, row.specHash)
    return { ...registerRow(row), procedure: spec.identity.title }
  }
}

function readDay(cursor: string): number {
  const instant = Number(cursor)
  if (Number.isSafeInteger(instant) && Math.abs(instant) < 8.64e15) return instant
  const text = { vi: 'Con trỏ trang không đúng.', en: 'This is no cursor of the register.' }
  throw new HttpProblem('badRequest', text, { where: '/cursor' })
}

function registerRow(row: DossierRow) {
  return {
    state: 'used' as const,
    dossier: row.dossier,
    applicant: row.label ?? '',
    receivedAt: momentOf(row.receivedAt),
    due: row.due === null ? null : momentOf(row.due),
    ...(row.endedAt === null ? {} : { endedAt: momentOf(row.endedAt) }),
    ...(row.result === null ? {} : { result: row.result }),
  }
}
