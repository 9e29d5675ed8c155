import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Field, Select } from '../../ui/field.tsx'
import { connect } from '../commands/connect.ts'
import { edgesFrom, mayConnect } from '../commands/may-connect.ts'
import { removeEdge } from '../commands/remove-edge.ts'
import { useDesigner } from '../document/designer-context.tsx'

const words = { nowhere: { vi: '— chưa nối —', en: '— nowhere yet —' } } satisfies Words

interface TargetSelectProps {
  readonly label: string
  readonly from: string
  readonly outcome?: string
}

/** Where one way out leads: connecting without a mouse. */
export function TargetSelect({ label, from, outcome }: TargetSelectProps) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const edge = edgesFrom(spec, from).find((one) => one.outcome === outcome)
  const targets = Object.entries(spec.flow.nodes)
    .filter(([id]) => mayConnect(spec, from, id).ok)
    .map(([id, node]) => ({ value: id, label: text(node.title) }))
  return (
    <div data-target-select>
      <Field label={label}>
        {(control) => (
          <Select
            {...control}
            value={edge?.to ?? '-'}
            options={[{ value: '-', label: t.nowhere }, ...targets]}
            onChange={(to) => {
              if (to !== '-') run(connect(from, to, outcome))
              else if (edge) run(removeEdge(edge.id))
            }}
          />
        )}
      </Field>
    </div>
  )
}
