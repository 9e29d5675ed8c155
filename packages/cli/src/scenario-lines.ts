import type { Language } from '@motcua/calendar'
import { stepText } from '@motcua/engine'
import type { Scenario, Spec } from '@motcua/spec'

/** A scenario that shows a problem, step by step, for reading. */
export function scenarioLines(spec: Spec, { given, when, then }: Scenario, language: Language): readonly string[] {
  const words = WORDS[language]
  const registries =
    Object.keys(given.registries ?? {}).length === 0 ? '' : `, ${words.registries} ${JSON.stringify(given.registries)}`
  return [
    `${words.scenario}:`,
    `  1. ${given.filedAt} ${words.filed} ${JSON.stringify(given.answers)}${registries}`,
    ...when.map((step, i) => {
      const answers = 'answers' in step && step.answers !== undefined ? ` ${JSON.stringify(step.answers)}` : ''
      return `  ${i + 2}. ${step.at} ${stepText(spec, step)[language]}${answers}`
    }),
    `  → ${then.rejected === undefined ? `${words.open} ${then.open?.join(', ')}` : `${words.refused} (${then.rejected})`}`,
  ]
}

const WORDS = {
  vi: {
    scenario: 'kịch bản',
    filed: 'nộp hồ sơ',
    registries: 'cơ sở dữ liệu',
    refused: 'bị từ chối',
    open: 'vẫn còn mở',
  },
  en: { scenario: 'scenario', filed: 'filed with', registries: 'registries', refused: 'refused', open: 'still open:' },
} as const
