import { errorAt, warningAt } from '../problem.ts'
import type { LintRule } from './lint-rule.ts'

/** What pauses the deadline can happen, and what stands still pauses it. */
export const suspensions: LintRule = ({ spec: { deadline, flow } }) => {
  const at = deadline.pausedBy.indexOf('suspension')
  if (at !== -1 && flow.suspension === undefined) {
    return [
      errorAt('suspensionNotProvided', `/deadline/pausedBy/${at}`, {
        vi: [
          'Thời hạn dừng khi tạm dừng giải quyết, nhưng quy trình không cho ai tạm dừng.',
          'Chọn vai trò được tạm dừng, hoặc bỏ “suspension”.',
        ],
        en: [
          'The deadline is paused by suspension, but the flow lets nobody suspend.',
          'Choose the role that may, or take "suspension" out.',
        ],
      }),
    ]
  }
  if (at !== -1 || flow.suspension === undefined) return []
  return [
    warningAt('suspensionRunsOn', '/flow/suspension', {
      vi: [
        'Khi tạm dừng giải quyết, thời hạn vẫn chạy.',
        'Thêm “suspension” vào những gì tạm dừng thời hạn, nếu luật cho phép.',
      ],
      en: [
        'While a dossier is suspended its deadline runs on.',
        'Add "suspension" to what pauses the deadline, if the law allows it.',
      ],
    }),
  ]
}
