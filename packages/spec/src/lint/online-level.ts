import { onlineLevelOf } from '../online-level.ts'
import { errorAt } from '../problem.ts'
import type { Text } from '../text.ts'
import type { LintRule } from './lint-rule.ts'

const LEVELS = {
  full: { vi: 'toàn trình', en: 'end to end' },
  partial: { vi: 'một phần', en: 'in part' },
  none: { vi: 'không trực tuyến', en: 'not online' },
} satisfies Readonly<Record<string, Text>>

/** The online level that is claimed is the one that channels and steps give. */
export const onlineLevel: LintRule = ({ spec }) => {
  const derived = onlineLevelOf(spec)
  const claimed = spec.identity.onlineLevel
  if (derived === claimed) return []
  const [is, said] = [LEVELS[derived], LEVELS[claimed]]
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
