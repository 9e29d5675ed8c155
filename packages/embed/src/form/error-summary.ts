import type { AnswerProblem } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { type Locale, say } from '../locale.ts'
import { outerPath, questionId } from './answer-path.ts'
import { problemsTitle } from './form-words.ts'

/** What is wrong, on top of the page; each line leads to its question. */
export function errorSummary(
  problems: readonly AnswerProblem[],
  locale: Locale,
  goTo: (problem: AnswerProblem) => void,
): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing
  const follow = (event: Event, problem: AnswerProblem) => {
    event.preventDefault()
    goTo(problem)
  }
  return html`<div class="summary" id="summary" tabindex="-1" role="group" aria-labelledby="summary-title">
    <h3 id="summary-title">${say(problemsTitle(problems.length), locale)}</h3>
    <ul>
      ${problems.map(
        (problem) => html`<li>
          <a href="#${questionId(problem.path)}" @click=${(event: Event) => follow(event, problem)}
            >${say(problem.message, locale)}</a
          >
        </li>`,
      )}
    </ul>
  </div>`
}

const INPUTS = 'input, select, textarea'

/** Puts the focus on the question at a place: its control, the first of its controls, or what stands around it. */
export function focusQuestion(root: ParentNode, path: string): void {
  for (let at: string | undefined = path; at !== undefined; at = outerPath(at)) {
    const element = root.querySelector(`#${CSS.escape(questionId(at))}`)
    const target = element?.matches(INPUTS)
      ? element
      : (element?.querySelector(INPUTS) ?? element?.querySelector('button'))
    if (target instanceof HTMLElement) {
      target.focus()
      return
    }
  }
}
