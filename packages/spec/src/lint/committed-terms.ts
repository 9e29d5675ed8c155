import { durationText } from '../duration-text.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'
import { exceeds, termsOf } from './time-limits.ts'

/** The committed time is not above the statutory one, as far as their units can be compared. */
export const committedTerms: LintRule = ({ spec }) =>
  termsOf(spec)
    .filter(({ statutory, committed }) => exceeds(committed, statutory))
    .map(({ where, statutory, committed }) => {
      const [promise, law] = [durationText(committed), durationText(statutory)]
      return errorAt('committedAboveStatutory', `${where}/committed`, {
        vi: [`Cam kết ${promise.vi} dài hơn luật định ${law.vi}.`, 'Giảm thời gian cam kết.'],
        en: [`The commitment of ${promise.en} is longer than the statutory ${law.en}.`, 'Shorten the commitment.'],
      })
    })
