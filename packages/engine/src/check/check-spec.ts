import type { Problem, Spec, Text } from '@motcua/spec'
import { type Efforts, Inquiry } from './inquiry.ts'

/** Why a flow was not decided. */
export interface Undecided {
  /** `tooLarge`: too many ways to go through; `unplayable`: what may be wrong could not be played; `cancelled`. */
  readonly code: 'tooLarge' | 'unplayable' | 'cancelled'
  readonly message: Text
}

/**
 * What the check says. Decided, the flow is sound unless an error says why not, with a scenario that plays it. Otherwise
 * the reason, with what is suspected as warnings.
 */
export type CheckResult =
  | { readonly decided: true; readonly findings: readonly Problem[] }
  | { readonly decided: false; readonly reason: Undecided; readonly findings: readonly Problem[] }

/** Flows up to this size are gone through whole, though some take a second or two. */
const SMALL_FLOW = 60

const THOROUGH: Efforts = { exact: 6_000, reduced: 40_000, wandering: 60_000, whole: 600_000 }
/** Of 243 drawn at random with up to 520 nodes and a slip or two, twice as much decided no other; the slowest took twice as long. */
const QUICK: Efforts = { exact: 3_000, reduced: 30_000, wandering: 30_000, whole: 60_000 }

function usualEfforts({ flow }: Spec): Efforts {
  return Object.keys(flow.nodes).length <= SMALL_FLOW ? THOROUGH : QUICK
}

/** How often a flow is looked at anew with more facts followed. */
const MOST_LOOKS = 6

/**
 * Checks by the engine's own moves whether every dossier of a flow can come to its end. Yields often, so that whoever runs
 * it can rest or stop.
 *
 * @param spec one in which `lintSpec` finds no error; others are checked as far as they go
 * @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for
 */
function* checking(spec: Spec, efforts: Efforts): Generator<void, CheckResult> {
  const inquiry = new Inquiry(spec, efforts)
  for (let looks = 1; yield* inquiry.look(); looks++) if (looks === MOST_LOOKS) break
  const { findings, suspicions, isWhole } = inquiry.knowledge()
  if (!isWhole) return { decided: false, reason: REASONS.tooLarge, findings: [...findings, ...suspicions] }
  if (suspicions.length === 0) return { decided: true, findings }
  return { decided: false, reason: REASONS.unplayable, findings: [...findings, ...suspicions] }
}

/**
 * Checks a flow at once.
 *
 * @param efforts how much is tried before it is "not decided"
 * @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for
 */
export function checkSpec(spec: Spec, efforts: Efforts = usualEfforts(spec)): CheckResult {
  const run = checking(spec, efforts)
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

/** How a check is run in slices. */
export interface Slices {
  /** Called often, many times in a millisecond: whether it is time to rest is for it to say. A promise is waited for. */
  readonly pause?: () => Promise<void> | undefined
  /** Asked as often; true stops the check. */
  readonly isCancelled?: () => boolean
}

/**
 * Checks a flow in slices, so that a page stays alive meanwhile.
 *
 * @throws InvalidRuleError when a condition or table has not the shape that `lintSpec` asks for
 */
export async function checkInSlices(spec: Spec, { pause, isCancelled }: Slices): Promise<CheckResult> {
  const run = checking(spec, usualEfforts(spec))
  for (;;) {
    if (isCancelled?.()) return { decided: false, reason: REASONS.cancelled, findings: [] }
    const step = run.next()
    if (step.done) return step.value
    const rest = pause?.()
    if (rest !== undefined) await rest
  }
}

/** What is wrong, for a list of problems: the findings, and a warning where the flow was not decided. */
export function problemsOfCheck(result: CheckResult): readonly Problem[] {
  if (result.decided) return result.findings
  const { message } = result.reason
  return [
    ...result.findings,
    {
      code: 'flowNotDecided',
      severity: 'warning',
      where: '/flow',
      message: {
        vi: `Chưa rõ mọi hồ sơ có đi đến kết thúc hay không. ${message.vi}`,
        en: `Whether every dossier comes to its end is not decided. ${message.en}`,
      },
      remedy: {
        vi: 'Viết kịch bản cho các đường đi quan trọng, hoặc tách quy trình thành các thủ tục nhỏ hơn.',
        en: 'Write scenarios for the ways that matter, or split the flow into smaller procedures.',
      },
    },
  ]
}

const REASONS = {
  tooLarge: {
    code: 'tooLarge',
    message: {
      vi: 'Quy trình có quá nhiều cách đi để xem hết.',
      en: 'The flow has too many ways to go through them all.',
    },
  },
  unplayable: {
    code: 'unplayable',
    message: {
      vi: 'Có chỗ nghi sai nhưng không tìm được hồ sơ nào đi đến đó.',
      en: 'Something may be wrong, but no dossier was found that comes there.',
    },
  },
  cancelled: {
    code: 'cancelled',
    message: { vi: 'Việc kiểm tra đã bị dừng.', en: 'The check was stopped.' },
  },
} as const satisfies Record<Undecided['code'], Undecided>
