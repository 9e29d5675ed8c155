import type { Calendar } from '@motcua/calendar'
import type { Role } from '@motcua/spec'
import type { EngineVersion } from './engine-version.ts'

/** Who sends a command. `system` is the scheduler. */
export interface Actor {
  readonly kind: 'applicant' | 'officer' | 'system'
  /** Stable id of the person or visit; personal data stand apart. */
  readonly id: string
}

/** That a person acts for another (`of`), who holds the role. */
export interface Delegation {
  readonly id: string
  readonly of: string
}

/** What the engine may ask about units and people. A plain view of one version of the organisation. */
export interface Organisation {
  /** The unit that a role of the spec means for a dossier of `unit`, or undefined where no unit fits. */
  unitOf(role: Role, unit: string): string | undefined
  /** People who hold `role` at `unit` on the day of the command, ids in a stable order. */
  peopleOf(role: string, unit: string): readonly string[]
  /** Whether a person is away on the day of the command; absent where nothing is known of absences. */
  isAway?(person: string): boolean
  /** For whom a person acts in a role at a unit on that day, each by a delegation; in a stable order. */
  delegationsOf?(delegate: string, role: string, unit: string): readonly Delegation[]
  /** Who acts for a person in a role at a unit on that day. */
  standInsOf?(person: string, role: string, unit: string): readonly string[]
  /** Calendar of a unit. */
  calendarOf(unit: string): Calendar | undefined
}

/** Everything that decides beside state and command. Same context, same answer: no clock, no chance, no I/O. */
export interface Context {
  /** Epoch milliseconds. */
  readonly now: number
  readonly actor: Actor
  /** The dossier the command is for; the host makes the id (a hash of actor and key for a new one). */
  readonly dossier: string
  readonly organisation: Organisation
  /** Whose rules decide; today's where nothing is said. Only who decides an old commit again names the version that it names. */
  readonly engine?: EngineVersion
}
