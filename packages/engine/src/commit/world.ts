import { compileCalendar, parseCalendar } from '@motcua/calendar'
import { compile } from '../compile.ts'
import type { Organisation } from '../context.ts'
import type { Model } from '../model.ts'
import { type PlainOrganisation, plainOrganisation } from '../organisation.ts'
import { readInputSet } from './input-set.ts'
import { readSpecInput } from './spec-input.ts'

/** What an input set stands for, ready to decide with. */
export interface World {
  readonly engine: string
  readonly model: Model
  readonly organisation: Organisation
}

/** Builds the world that an input set names from texts alone; undefined when a text is missing or cannot be read. */
export function readWorld(digest: string, inputs: ReadonlyMap<string, string>): World | undefined {
  const set = readInputSet(inputs.get(digest) ?? '')
  if (set === undefined) return undefined
  const spec = readSpecInput(inputs.get(set.spec) ?? '')
  const organisation = readOrganisation(inputs.get(set.organisation) ?? '')
  if (spec === undefined || organisation === undefined) return undefined
  const calendars = []
  for (const [id, calendar] of Object.entries(set.calendars)) {
    const source = readCalendar(inputs.get(calendar) ?? '')
    if (source === undefined) return undefined
    calendars.push([id, compileCalendar(source)] as const)
  }
  return {
    engine: set.engine,
    model: compile(spec, set.spec),
    organisation: plainOrganisation(organisation, Object.fromEntries(calendars)),
  }
}

function readCalendar(text: string) {
  const parsed = parseCalendar(parse(text))
  return parsed.ok ? parsed.source : undefined
}

function readOrganisation(text: string): PlainOrganisation | undefined {
  const value = parse(text)
  return isOrganisation(value) ? value : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isOrganisation(value: unknown): value is PlainOrganisation {
  if (typeof value !== 'object' || value === null || !('units' in value) || !('people' in value)) return false
  const away = 'away' in value ? value.away : []
  const delegations = 'delegations' in value ? value.delegations : []
  if (!Array.isArray(away) || !Array.isArray(delegations)) return false
  return Array.isArray(value.units) && Array.isArray(value.people) && value.people.every(hasPositions)
}

function hasPositions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'positions' in value && Array.isArray(value.positions)
}
