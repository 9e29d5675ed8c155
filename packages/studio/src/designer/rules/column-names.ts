import type { DecisionTable, RuleOutput } from '@motcua/rules'
import { useText } from '../../i18n/locale.tsx'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { keyOf } from '../conditions/fact-options.ts'

/** What the columns of a table are called: by their own title, else as the forms call the fact. */
export function useColumnNames() {
  const text = useText()
  const options = useFactOptions()
  return {
    options,
    ofInput: (input: DecisionTable['inputs'][number]) => {
      const option = options.find((one) => one.key === keyOf(input))
      return text(input.title ?? option?.title ?? { vi: input.fact, en: input.fact })
    },
    ofOutput: (output: RuleOutput) => text(output.title ?? { vi: output.id, en: output.id }),
  }
}
