import { type Edge, outcomesOf } from '@motcua/spec'
import { useCallback } from 'react'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { asksConditions } from '../commands/may-connect.ts'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { sentenceOf } from '../conditions/sentence.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { at } from '../document/record.ts'
import { words } from './words.ts'

/** What stands at a connection: its own words, its condition as a sentence, or the outcome's name; empty for none. */
export function useEdgeLabels(): (edge: Edge) => string {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  const options = useFactOptions()
  const { spec } = useDesigner()
  // `text` is made anew on each rendering and depends on nothing but the language.
  return useCallback(
    (edge) => {
      if (edge.label) return text(edge.label)
      if (edge.when) return sentenceOf(edge.when, options, locale)
      const from = at(spec.flow.nodes, edge.from)
      const outcome = from && edge.outcome !== undefined ? outcomesOf(from).get(edge.outcome) : undefined
      if (outcome) return text(outcome)
      return asksConditions(from) ? t.rest : ''
    },
    [spec, options, locale, t],
  )
}
