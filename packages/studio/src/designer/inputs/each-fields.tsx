import type { Each } from '@motcua/spec'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { CheckField, Field, NumberInput, type Option, SelectField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'

const words = {
  each: { vi: 'Làm riêng cho từng mục của một danh sách', en: 'Done once per item of a list' },
  list: { vi: 'Danh sách', en: 'List' },
  order: { vi: 'Thứ tự', en: 'Order' },
  together: { vi: 'cùng lúc', en: 'all together' },
  inSequence: { vi: 'lần lượt', en: 'one after the other' },
  until: { vi: 'Xong khi', en: 'Done when' },
  all: { vi: 'mọi mục đã có kết quả', en: 'every item has come out' },
  any: { vi: 'một mục được tính', en: 'one item counts' },
  atLeast: { vi: 'đủ số mục được tính', en: 'enough items count' },
  least: { vi: 'Số mục', en: 'Items' },
  counts: { vi: 'Được tính là', en: 'What counts' },
} satisfies Words

interface EachFieldsProps {
  readonly value: Each | undefined
  /** The outcomes of the node; the first is what counts where nothing is said. */
  readonly outcomes: readonly Option<string>[]
  readonly onChange: (value: Each | undefined) => void
}

/** Whether a node is done once or per item, and when it is done then. */
export function EachFields({ value, outcomes, onChange }: EachFieldsProps) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  const lists = Object.entries(spec.data.properties).flatMap(([id, field]) =>
    field.type === 'array' ? [{ value: id, label: text(field.label) }] : [],
  )
  const first: Each = { list: lists[0]?.value ?? 'list', order: 'together', until: 'all' }
  return (
    <>
      <CheckField label={t.each} checked={value !== undefined} onChange={(on) => onChange(on ? first : undefined)} />
      {value === undefined ? null : (
        <>
          <SelectField
            label={t.list}
            value={value.list}
            options={lists}
            onChange={(list) => onChange({ ...value, list })}
          />
          <SelectField
            label={t.order}
            value={value.order}
            options={(['together', 'inSequence'] as const).map((order) => ({ value: order, label: t[order] }))}
            onChange={(order) => onChange({ ...value, order })}
          />
          <Until value={value} onChange={onChange} />
          <SelectField
            label={t.counts}
            value={value.counts ?? outcomes[0]?.value ?? ''}
            options={outcomes}
            onChange={(counts) => onChange({ ...value, counts })}
          />
        </>
      )}
    </>
  )
}

function Until({ value, onChange }: { readonly value: Each; readonly onChange: (value: Each) => void }) {
  const t = useWords(words)
  const { until } = value
  const chosen = typeof until === 'string' ? until : 'atLeast'
  return (
    <>
      <SelectField
        label={t.until}
        value={chosen}
        options={(['all', 'any', 'atLeast'] as const).map((one) => ({ value: one, label: t[one] }))}
        onChange={(one) => onChange({ ...value, until: one === 'atLeast' ? { atLeast: 2 } : one })}
      />
      {typeof until === 'string' ? null : (
        <Field label={t.least}>
          {(control) => (
            <NumberInput
              {...control}
              value={until.atLeast}
              min={1}
              max={200}
              step={1}
              onChange={(atLeast) => onChange({ ...value, until: { atLeast: atLeast ?? 1 } })}
            />
          )}
        </Field>
      )}
    </>
  )
}
