import type { SpecProblem, SubmitDraft } from '@motcua/api'
import { localDate } from '@motcua/calendar'
import { specInput } from '@motcua/engine/commit'
import { checkDepth, specHash } from '@motcua/spec'
import type { Who } from '../access/who.ts'
import type { Clock } from '../clock.ts'
import { counted } from '../counted.ts'
import { sha256 } from '../executor/identity.ts'
import { HttpProblem, notFound } from '../http/problem.ts'
import type { OrganisationKeeper } from '../organisation/organisation.ts'
import type { InputPort } from '../store/input-port.ts'
import type { Store } from '../store/port.ts'
import type { Draft, ProcedurePort, ProcedureVersion, SaveOutcome } from '../store/procedure-port.ts'
import { isDay, ZONE_OFFSET } from '../time-view.ts'
import { FlowProblems } from './flow-problems.ts'
import { closedOn, organisationProblems } from './organisation-problems.ts'
import { readSpec } from './spec-library.ts'
import { type Judged, judge, scenarioProblems } from './spec-problems.ts'

/** Draft → submitted → approved by another person → in force from a day. Each step says why it refuses. */
export class Lifecycle {
  readonly #port: ProcedurePort
  readonly #inputs: InputPort
  readonly #organisation: OrganisationKeeper
  readonly #clock: Clock
  readonly #flow = new FlowProblems()

  constructor(store: Pick<Store, 'procedures' | 'inputs'>, organisation: OrganisationKeeper, clock: Clock) {
    this.#port = store.procedures
    this.#inputs = store.inputs
    this.#organisation = organisation
    this.#clock = clock
  }

  today(): string {
    return localDate(this.#clock.now(), ZONE_OFFSET)
  }

  /**
   * Everything that is wrong with a spec today: its shape, what the lint says, whether its dossiers come to an end, and whom
   * the organisation lacks for it.
   */
  async judge(spec: unknown): Promise<Judged> {
    const judged = judge(spec, this.today())
    if (!judged.ok) return judged
    const found = await this.#flow.of(judged.spec)
    const lacking = organisationProblems(judged.spec, await this.#organisation.view(), this.today())
    const problems = [...judged.problems, ...found, ...lacking]
    return found.some(({ severity }) => severity === 'error') ? { ok: false, problems } : { ...judged, problems }
  }

  async problemsOf({ text }: { readonly text: string }): Promise<readonly SpecProblem[]> {
    return (await this.judge(JSON.parse(text))).problems
  }

  async draft(procedure: string): Promise<Draft> {
    const draft = await this.#port.draft(procedure)
    if (draft === undefined) throw notFound({ vi: `bản nháp của “${procedure}”`, en: `draft of "${procedure}"` })
    return draft
  }

  async begin(spec: Readonly<Record<string, unknown>>, by: Who): Promise<Draft> {
    const procedure = spec.id
    if (typeof procedure !== 'string') throw badId()
    const outcome = await this.save(procedure, spec, 0, by)
    if (outcome.ok) return outcome.saved
    const text = {
      vi: `Thủ tục “${procedure}” đã có bản nháp; mở bản đó để sửa tiếp.`,
      en: `Procedure "${procedure}" has a draft already; open it to go on.`,
    }
    throw new HttpProblem('draftExists', text)
  }

  /** Not ok: somebody else saved meanwhile; `current` then tells what. Any JSON may be saved, but for what no page could show. */
  async save(
    procedure: string,
    spec: Readonly<Record<string, unknown>>,
    expected: number,
    by: Who,
  ): Promise<SaveOutcome<Draft>> {
    if (!/^[a-z][a-z0-9-]{0,79}$/.test(procedure)) throw badId()
    const beyond = checkDepth(spec)
    if (beyond !== undefined) {
      throw new HttpProblem('badRequest', beyond.message, { where: `/spec${beyond.where}`, remedy: beyond.remedy })
    }
    // Should somebody else save between the two, the revision is no longer `expected` and nothing is written.
    const before = expected === 0 ? undefined : await this.#port.draft(procedure)
    const authors = [...new Set([...(before?.authors ?? []), by.actor.id])]
    const written = { procedure, text: JSON.stringify(spec), savedBy: by.actor.id, savedAt: this.#clock.now(), authors }
    return this.#port.saveDraft(written, expected)
  }

  async discard(procedure: string, expected: number): Promise<boolean> {
    return this.#port.deleteDraft(procedure, expected)
  }

  /** Refuses with every problem and its place; a warning counts as answered when a reason is given for its code and place. */
  async submit(draft: Draft, { note, answers }: SubmitDraft, by: Who): Promise<ProcedureVersion> {
    const judged = await this.judge(JSON.parse(draft.text))
    if (!judged.ok) throw specProblems(judged.problems)
    if (judged.spec.id !== draft.procedure) throw badId()
    const failing = scenarioProblems(judged.spec)
    if (failing.length > 0) throw specProblems(failing)
    const reasons = Object.fromEntries(answers.map((answer) => [warningKey(answer), answer.reason]))
    const open = judged.problems.filter((problem) => reasons[warningKey(problem)] === undefined)
    if (open.length > 0) throw unanswered(open)
    const version = await this.#port.submit({
      procedure: draft.procedure,
      specHash: specHash(judged.spec),
      title: judged.spec.identity.title,
      text: draft.text,
      submittedBy: by.actor.id,
      authors: draft.authors,
      submittedAt: this.#clock.now(),
      note,
      answers: reasons,
    })
    await this.#port.deleteDraft(draft.procedure, draft.revision)
    return version
  }

  async version(procedure: string, number: number): Promise<ProcedureVersion> {
    const version = await this.#port.version(procedure, number)
    if (version === undefined) {
      throw notFound({ vi: `bản ${number} của “${procedure}”`, en: `version ${number} of "${procedure}"` })
    }
    return version
  }

  /** Signs: never one of the authors, never for a day that has passed or does not exist or on which nobody could take a dossier in. */
  async approve(version: ProcedureVersion, effectiveFrom: string, comment: string, by: Who) {
    if (hasWritten(version, by)) throw ownVersion()
    if (!isDay(effectiveFrom)) throw noDay(effectiveFrom)
    if (effectiveFrom < this.today()) throw dayPassed()
    const spec = readSpec(version)
    const closed = closedOn(spec, await this.#organisation.view(), effectiveFrom)
    if (closed !== undefined) throw new HttpProblem('specProblems', closed.message, { problems: [closed] })
    // Before the first dossier can name it: commits refer to a spec by the digest of this text.
    await this.#inputs.put([specInput(spec, sha256)])
    return this.#decide(version, { state: 'approved', comment, effectiveFrom }, by)
  }

  async sendBack(version: ProcedureVersion, comment: string, by: Who): Promise<ProcedureVersion> {
    const decided = await this.#decide(version, { state: 'returned', comment, effectiveFrom: null }, by)
    const { authors, text, submittedBy: savedBy } = version
    const again = { procedure: version.procedure, text, savedBy, authors }
    await this.#port.saveDraft({ ...again, savedAt: this.#clock.now() }, 0)
    return decided
  }

  async #decide(
    { procedure, version }: ProcedureVersion,
    decision: { state: 'approved' | 'returned'; comment: string; effectiveFrom: string | null },
    by: Who,
  ): Promise<ProcedureVersion> {
    const at = { decidedBy: by.actor.id, decidedAt: this.#clock.now() }
    const decided = await this.#port.decide(procedure, version, { ...decision, ...at })
    if (decided !== undefined) return decided
    const text = { vi: 'Bản này đã được quyết định rồi.', en: 'This version has been decided already.' }
    throw new HttpProblem('wrongState', text)
  }
}

/** Whoever saved a version's draft or submitted it may not decide it. */
export function hasWritten({ authors, submittedBy }: ProcedureVersion, { actor }: Who): boolean {
  return submittedBy === actor.id || authors.includes(actor.id)
}

/** Names one warning in the answers of a version. */
export function warningKey({ code, where }: { readonly code: string; readonly where: string }): string {
  return `${code} ${where}`
}

function specProblems(problems: readonly SpecProblem[]): HttpProblem {
  const count = problems.filter(({ severity }) => severity === 'error').length
  const text = {
    vi: `Quy trình còn ${count} lỗi; sửa hết rồi gửi duyệt lại. Bản nháp vẫn còn.`,
    en: `The procedure has ${counted(count, 'error')}; correct everything and submit again. The draft is kept.`,
  }
  return new HttpProblem('specProblems', text, { problems: [...problems] })
}

function unanswered(problems: readonly SpecProblem[]): HttpProblem {
  const text = {
    vi: `Còn ${problems.length} cảnh báo chưa có lý do; ghi lý do cho từng cảnh báo hoặc sửa.`,
    en: `${counted(problems.length, 'warning')} without a reason; give one for each, or correct the procedure.`,
  }
  return new HttpProblem('warningsUnanswered', text, { problems: [...problems] })
}

function badId(): HttpProblem {
  const text = {
    vi: 'Mã thủ tục (id) gồm chữ thường không dấu, số và gạch nối, và phải trùng với bản nháp.',
    en: 'The id of a procedure is of lower-case letters, digits and hyphens, and must be that of the draft.',
  }
  return new HttpProblem('badRequest', text, { where: '/spec/id' })
}

function ownVersion(): HttpProblem {
  const text = {
    vi: 'Người soạn không tự duyệt bản của mình; nhờ một người duyệt khác.',
    en: 'An author never approves their own version; ask another approver.',
  }
  return new HttpProblem('ownVersion', text)
}

function noDay(day: string): HttpProblem {
  const text = { vi: `Không có ngày ${day}.`, en: `There is no day ${day}.` }
  return new HttpProblem('badRequest', text, { where: '/effectiveFrom' })
}

function dayPassed(): HttpProblem {
  const text = { vi: 'Ngày hiệu lực không thể ở quá khứ.', en: 'A version cannot come into force in the past.' }
  return new HttpProblem('badRequest', text, { where: '/effectiveFrom' })
}
