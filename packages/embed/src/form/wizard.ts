import type { AnswerProblem } from '@motcua/spec'
import type { Filing } from '../service/filing.ts'
import { fieldOfPath } from './answer-path.ts'
import type { Answering } from './answering.ts'
import { formWords } from './form-words.ts'
import { PLACE_PATH, placeProblem } from './place-question.ts'
import { keyOfPage, positionOf, type Step, stepsOf } from './steps.ts'

/** Where somebody is in a form, and what stops them from going on. */
export class Wizard {
  stepKey = ''
  #returnsToReview = false
  readonly #answering: Answering
  readonly #filing: Filing

  constructor(answering: Answering, filing: Filing) {
    this.#answering = answering
    this.#filing = filing
  }

  get steps(): readonly Step[] {
    return stepsOf(this.#answering.session.view.pages, this.#filing.choosesPlace)
  }

  get position(): number {
    return positionOf(this.steps, this.stepKey)
  }

  get step(): Step | undefined {
    return this.steps[this.position]
  }

  /** Whether "continue" leads straight to the check of the answers. */
  get leadsToReview(): boolean {
    return this.#returnsToReview || this.steps[this.position + 1]?.kind === 'review'
  }

  get returnsToReview(): boolean {
    return this.#returnsToReview
  }

  /** What must be put right before the open step is left. */
  blockers(): readonly AnswerProblem[] {
    const { step } = this
    if (step?.kind === 'place') return this.#filing.unit === undefined ? [placeProblem] : []
    if (step?.kind !== 'page') return this.wholeFormBlockers()
    return [...this.#answering.session.problemsOn(step.page), ...this.#unfinishedUploads()]
  }

  /** What must be put right before the form is sent. */
  wholeFormBlockers(): readonly AnswerProblem[] {
    return [...this.#answering.session.problems(), ...this.#unfinishedUploads()]
  }

  advance(): void {
    const next = this.#returnsToReview ? this.steps.at(-1) : this.steps[this.position + 1]
    this.#open(next?.key ?? this.stepKey, false)
  }

  back(): void {
    this.#open(this.steps[Math.max(0, this.position - 1)]?.key ?? '', false)
  }

  /** Opens a step out of turn. */
  jump(key: string): void {
    this.#open(key, false)
  }

  /** Opens the page that asks for what stands at a place, from the check of the answers or from a list of problems. */
  revisit(path: string): void {
    const page = this.#answering.session.pageOf(fieldOfPath(path))
    const key = path === PLACE_PATH ? 'place' : page === undefined ? this.stepKey : keyOfPage(page)
    if (key !== this.step?.key) this.#open(key, this.step?.kind === 'review' || this.#returnsToReview)
  }

  #open(key: string, returnsToReview: boolean): void {
    this.stepKey = key
    this.#returnsToReview = returnsToReview
  }

  #unfinishedUploads(): AnswerProblem[] {
    return this.#answering.uploads.pending
      .filter(({ failure }) => failure === undefined)
      .map(({ path }) => ({ code: 'uploading', path, field: fieldOfPath(path), message: formWords.waitForUploads }))
  }
}
