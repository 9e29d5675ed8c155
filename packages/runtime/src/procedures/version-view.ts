import type { SpecProblem, VersionState, VersionSummary } from '@motcua/api'
import { nameOf, type PeopleNames } from '../organisation/people-names.ts'
import type { ProcedureVersion } from '../store/procedure-port.ts'
import { momentOf } from '../time-view.ts'
import { warningKey } from './lifecycle.ts'

/** A version as lists show it. Whether an approved one is in force follows from the day and the others. */
export function summaryOf(
  version: ProcedureVersion,
  all: readonly ProcedureVersion[],
  today: string,
  names: PeopleNames,
): VersionSummary {
  return {
    version: version.version,
    state: stateOf(version, all, today),
    hash: version.specHash,
    note: version.note,
    submittedBy: nameOf(version.submittedBy, names),
    submittedAt: momentOf(version.submittedAt),
    ...(version.decidedBy === null ? {} : { decidedBy: nameOf(version.decidedBy, names) }),
    ...(version.decidedAt === null ? {} : { decidedAt: momentOf(version.decidedAt) }),
    ...(version.comment === null ? {} : { decisionNote: version.comment }),
    ...(version.effectiveFrom === null ? {} : { effectiveFrom: version.effectiveFrom }),
  }
}

function stateOf(version: ProcedureVersion, all: readonly ProcedureVersion[], today: string): VersionState {
  const from = version.effectiveFrom
  if (version.state !== 'approved' || from === null) return version.state
  if (from > today) return 'approved'
  return all.some((other) => isLater(other, version, today)) ? 'superseded' : 'inForce'
}

function isLater(other: ProcedureVersion, version: ProcedureVersion, today: string): boolean {
  const [a, b] = [other.effectiveFrom, version.effectiveFrom]
  if (other.state !== 'approved' || a === null || b === null || a > today) return false
  return a > b || (a === b && other.version > version.version)
}

/** The warnings that a version was submitted with, each with its author's reason. */
export function warningsOf(version: ProcedureVersion, problems: readonly SpecProblem[]) {
  return problems.flatMap((problem) => {
    const reason = version.answers[warningKey(problem)]
    return problem.severity === 'warning' && reason !== undefined ? [{ problem, reason }] : []
  })
}
