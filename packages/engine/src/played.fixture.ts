import { compileCalendar, parseLocal, viCalendar } from '@motcua/calendar'
import type { Spec } from '@motcua/spec'
import type { Answers, Command } from './command.ts'
import { compile } from './compile.ts'
import type { Actor, Organisation } from './context.ts'
import type { Event, EventOf, EventType } from './event.ts'
import { type PlainOrganisation, plainOrganisation } from './organisation.ts'
import { plainOffice, RECEIVING_UNIT } from './scenario/plain-office.ts'
import { Playthrough } from './scenario/playthrough.ts'

export const system: Actor = { kind: 'system', id: 'system' }
export const applicant: Actor = { kind: 'applicant', id: 'applicant' }

export function officer(id = 'clerk-1'): Actor {
  return { kind: 'officer', id }
}

/** "2025-06-02T09:00" in Viet Nam as an instant. Monday 2 June 2025 begins four weeks without a holiday. */
export function at(local: string): number {
  const instant = parseLocal(local, '+07:00')
  if (instant === null) throw new Error(`${local} is no local time`)
  return instant
}

export const MONDAY = '2025-06-02T09:00'

export function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}

/** A playthrough of a spec that nobody has filed yet. */
export function played(spec: Spec, organisation: Organisation = plainOffice(spec)): Playthrough {
  return new Playthrough(compile(freeze(spec), 'hash'), organisation, RECEIVING_UNIT)
}

/** A playthrough with the dossier filed; throws when the filing is refused. */
export function filed(spec: Spec, local = MONDAY, answers: Answers = {}, organisation?: Organisation): Playthrough {
  const play = played(spec, organisation ?? plainOffice(spec))
  const refused = play.file(at(local), 'counter', answers)
  if (refused !== undefined) throw new Error(`${refused.code} ${refused.where}`)
  return play
}

/** People by id with the roles that they hold, at the receiving unit or, written `role@unit`, elsewhere. */
export function officeOf(
  people: Readonly<Record<string, readonly string[]>>,
  more: Pick<PlainOrganisation, 'away' | 'delegations'> = {},
): Organisation {
  const places = Object.values(people).flatMap((positions) => positions.map((position) => position.split('@')[1]))
  const ids = new Set([RECEIVING_UNIT, 'parent-unit', ...places.filter((place) => place !== undefined)])
  const title = { vi: 'x', en: 'x' }
  const units = [...ids].map((id) => ({
    id,
    title,
    calendar: 'vn',
    ...(id === RECEIVING_UNIT ? { parent: 'parent-unit' } : {}),
  }))
  const holders = Object.entries(people).map(([id, positions]) => ({
    id,
    name: id,
    positions: positions.map((position) => {
      const [role = '', unit = RECEIVING_UNIT] = position.split('@')
      return { role, unit }
    }),
  }))
  return plainOrganisation({ units, people: holders, ...more }, { vn: VN })
}

const VN = compileCalendar(viCalendar)

/** Sends a command and says by which code it was refused; undefined when it was not. */
export function tried(play: Playthrough, command: Command, actor: Actor): string | undefined {
  return play.send(command, actor)?.code
}

export function eventsOf<T extends EventType>(play: Playthrough, type: T): EventOf<T>[] {
  return play.events.filter((event: Event): event is EventOf<T> => event.type === type)
}

export function openNodes(play: Playthrough): string[] {
  const { tasks = {}, waits = {}, calls = {} } = play.state ?? {}
  return [tasks, waits, calls].flatMap((open) => Object.values(open).map(({ node }) => node))
}
