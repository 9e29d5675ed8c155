import { localDate } from '@motcua/calendar'
import { type Organisation, plainOrganisation } from '@motcua/engine'
import { ENGINE_VERSION, type InputText, inputText } from '@motcua/engine/commit'
import { calendarOfSource, calendarsIn } from '../organisation/calendars.ts'
import { organisationOn } from '../organisation/plain-organisation.ts'
import type { Directory } from '../store/directory-port.ts'
import { sha256 } from './identity.ts'

/** What decides beside spec, state and command, on one day, as objects and as the texts that a commit names. */
export interface Surroundings {
  readonly revision: number
  readonly day: string
  readonly organisation: Organisation
  /** The identifier of a unit in dossier codes. */
  unitCode(unit: string): string | undefined
  /** Local date of an instant where the unit is; undefined for an unknown unit. */
  dayOf(unit: string, instant: number): string | undefined
  /** The input set of a spec here and now, and the texts it names but the spec's. */
  inputsOf(specHash: string): InputText
  readonly texts: readonly InputText[]
}

/** One day's picture of the directory, with the texts that a commit names. */
export function surroundings(directory: Directory, day: string): Surroundings {
  const sources = calendarsIn(directory)
  const plain = organisationOn(directory, day)
  const units = new Map(directory.units.map((unit) => [unit.id, unit]))
  const used = new Set(directory.units.map(({ calendar }) => calendar))
  const calendars = [...sources].filter(([id]) => used.has(id))
  const organisation = inputText(plain, sha256)
  const calendarTexts = calendars.map(([id, source]) => [id, inputText(source, sha256)] as const)
  const digests = Object.fromEntries(calendarTexts.map(([id, { digest }]) => [id, digest]))
  const sets = new Map<string, InputText>()
  return {
    revision: directory.revision,
    day,
    organisation: plainOrganisation(
      plain,
      Object.fromEntries(calendars.map(([id, source]) => [id, calendarOfSource(source)])),
    ),
    unitCode: (unit) => units.get(unit)?.code,
    dayOf: (unit, instant) => {
      const source = sources.get(units.get(unit)?.calendar ?? '')
      return source === undefined ? undefined : localDate(instant, source.utcOffset)
    },
    inputsOf: (spec) => {
      const known = sets.get(spec)
      if (known !== undefined) return known
      const nothing = { overrides: null, overlay: null }
      const set = { engine: ENGINE_VERSION, spec, ...nothing, calendars: digests, organisation: organisation.digest }
      const text = inputText(set, sha256)
      sets.set(spec, text)
      return text
    },
    texts: [organisation, ...calendarTexts.map(([, text]) => text)],
  }
}
