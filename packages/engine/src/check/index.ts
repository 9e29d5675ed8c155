export {
  type CheckResult,
  checkInSlices,
  checkSpec,
  problemsOfCheck,
  type Slices,
  type Undecided,
} from './check-spec.ts'
export type { Efforts } from './inquiry.ts'
