import { parseLocal } from '@motcua/calendar'
import type { DossierState, Due } from '@motcua/engine'
import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Dispatcher } from '../executor/dispatcher.ts'
import { SYSTEM } from '../executor/system-actor.ts'
import { TipCache } from '../executor/tip-cache.ts'
import { Rounds } from '../rounds.ts'
import type { CalendarVersion, RecountProgress } from '../store/calendar-port.ts'
import type { Store } from '../store/port.ts'
import { ZONE_OFFSET } from '../time-view.ts'

const LEASE_MS = 60_000
const PAGE = 100

interface RecounterParts {
  readonly store: Store
  readonly dispatcher: Dispatcher
  readonly clock: Clock
  readonly log: FastifyBaseLogger
}

/**
 * Counts open dossiers anew after a calendar was published, page by page. How far it has come is kept, so that another
 * process goes on where this one stopped; to count a dossier twice changes nothing.
 */
export class Recounter {
  readonly #parts: RecounterParts
  readonly #rounds: Rounds
  #stopped = false

  constructor(parts: RecounterParts) {
    this.#parts = parts
    this.#rounds = new Rounds('recount', parts.clock, parts.log, async () => {
      await this.recountAll()
      return null
    })
  }

  start(): void {
    this.#rounds.start()
  }

  /** Stops after the page at hand. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#rounds.stop()
  }

  /** A calendar was published. */
  expect(): void {
    this.#rounds.expect(Number.NEGATIVE_INFINITY)
  }

  /** Finishes every recount that is not. Resolves to how many dossiers came out differently. */
  async recountAll(): Promise<number> {
    const { calendars } = this.#parts.store
    let changed = 0
    for (let next = await calendars.claimRecount(LEASE_MS); next !== undefined; ) {
      changed += await this.#recount(next)
      if (this.#stopped) break
      next = await calendars.claimRecount(LEASE_MS)
    }
    return changed
  }

  async #recount({ calendar, version, recount }: CalendarVersion): Promise<number> {
    const { store, clock } = this.#parts
    let progress = recount
    while (progress.finishedAt === null && !this.#stopped) {
      const { cursor } = progress
      const query = { status: 'open', limit: PAGE, ...(cursor === null ? {} : { cursor }) } as const
      const { items, next } = await store.histories.list(query)
      const changed = await this.#countPage(
        items.map(({ dossier }) => dossier),
        progress,
        `${calendar} ${version}`,
      )
      progress = {
        ...progress,
        cursor: next,
        seen: progress.seen + items.length,
        changed: progress.changed + changed,
        finishedAt: next === null ? clock.now() : null,
      }
      await store.calendars.noteRecount(calendar, version, progress, LEASE_MS)
    }
    return progress.changed - recount.changed
  }

  async #countPage(dossiers: readonly string[], { from }: RecountProgress, version: string): Promise<number> {
    const { store, dispatcher } = this.#parts
    const first = parseLocal(`${from}T00:00`, ZONE_OFFSET) ?? Number.NEGATIVE_INFINITY
    const tips = await new TipCache(store.histories, dossiers.length).load(new Set(dossiers))
    const reaching = dossiers.filter((id) => {
      const state = tips.get(id)?.state
      return state !== undefined && reaches(state, first)
    })
    const answers = await Promise.all(
      reaching.map((id) => {
        const command = { type: 'RecountDeadlines' } as const
        return dispatcher.execute({ dossier: { id }, command, actor: SYSTEM, key: `recount ${version} ${id}` })
      }),
    )
    return answers.filter(({ ok }) => ok).length
  }
}

/** Whether something of a dossier is counted to an instant or beyond it, or stands still and will be. */
function reaches({ statutory, committed, tasks, waits }: DossierState, first: number): boolean {
  const isBeyond = ({ due, provisional }: Due) => due === null || provisional || due >= first
  if (isBeyond(statutory) || isBeyond(committed)) return true
  if (Object.values(waits).some(({ until }) => until !== undefined && until >= first)) return true
  return Object.values(tasks).some(({ due, limit }) => limit !== undefined && (due === undefined || isBeyond(due)))
}
