import { factLabel } from '@motcua/spec'
import { useText } from '../../i18n/locale.tsx'
import type { Option } from '../../ui/field.tsx'
import { useDesigner } from './designer-context.tsx'

/** Every fact of the dossier by its name: data fields, and what decisions bring. */
export function useFacts(): readonly Option<string>[] {
  const text = useText()
  const { spec, facts } = useDesigner()
  return Object.keys(facts).map((id) => ({ value: id, label: text(factLabel(spec, id)) }))
}

/** The data fields that an answer can fill: all but the computed ones. */
export function useFillableFields(): readonly Option<string>[] {
  const text = useText()
  const { spec } = useDesigner()
  return Object.entries(spec.data.properties).flatMap(([id, field]) =>
    field.computed === undefined ? [{ value: id, label: text(field.label) }] : [],
  )
}
