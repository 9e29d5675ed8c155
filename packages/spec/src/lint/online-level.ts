import { onlineLevelOf, onlineLevelText } from '../online-level.ts'
import { errorAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** The online level that is claimed is the one that channels and steps give. */
export const onlineLevel: LintRule = ({ spec }) => {
  const derived = onlineLevelOf(spec)
  const claimed = spec.identity.onlineLevel
  if (derived === claimed) return []
  const [is, said] = [onlineLevelText(derived), onlineLevelText(claimed)]
  return [
    errorAt('onlineLevelDiffers', '/identity/onlineLevel', {
      vi: [
        `Ghi là “${said.vi}”, nhưng kênh nộp và các bước cho thấy “${is.vi}”.`,
        `Sửa thành “${is.vi}” hoặc đổi các bước.`,
      ],
      en: [
        `It says "${said.en}", but channels and steps make it "${is.en}".`,
        `Write "${is.en}", or change the steps.`,
      ],
    }),
  ]
}
