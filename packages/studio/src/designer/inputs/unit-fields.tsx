import type { UnitRule } from '@motcua/spec'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { type Option, SelectField } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { useUnits } from '../parts/organisation.ts'

const words = {
  unit: { vi: 'Ở đơn vị', en: 'At the unit' },
  same: { vi: 'nơi nhận hồ sơ', en: 'that received the dossier' },
  parent: { vi: 'cấp trên của nơi nhận', en: 'above the receiving one' },
  named: { vi: 'được nêu tên', en: 'that is named' },
  fact: { vi: 'ghi trong hồ sơ', en: 'that the dossier names' },
  item: { vi: 'của từng mục trong danh sách', en: 'of each item of the list' },
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  factName: { vi: 'Ghi ở', en: 'It stands in' },
  itemField: { vi: 'Ở cột', en: 'In the column' },
  itself: { vi: 'chính mục đó', en: 'the item itself' },
} satisfies Words

interface UnitFieldsProps {
  readonly value: UnitRule
  readonly onChange: (value: UnitRule, merge?: string) => void
}

/** Whose work it is: the rule, and what it names. */
export function UnitFields({ value, onChange }: UnitFieldsProps) {
  const t = useWords(words)
  const units = useUnits()
  const texts = useTextFields()
  const columns = useColumns()
  const choose = (rule: UnitRule['rule']) => {
    if (rule === 'named') onChange({ rule, unit: units[0]?.value ?? 'unit' })
    else if (rule === 'fact') onChange({ rule, fact: texts[0]?.value ?? 'unit' })
    else onChange({ rule })
  }
  return (
    <>
      <SelectField
        label={t.unit}
        value={value.rule}
        options={(['same', 'parent', 'named', 'fact', 'item'] as const).map((rule) => ({
          value: rule,
          label: t[rule],
        }))}
        onChange={choose}
      />
      {value.rule === 'named' ? (
        <SelectField
          label={t.unitName}
          value={value.unit}
          options={units}
          onChange={(unit) => onChange({ rule: 'named', unit }, 'unit')}
        />
      ) : null}
      {value.rule === 'fact' ? (
        <SelectField
          label={t.factName}
          value={value.fact}
          options={texts}
          onChange={(fact) => onChange({ rule: 'fact', fact }, 'unit')}
        />
      ) : null}
      {value.rule === 'item' ? (
        <SelectField
          label={t.itemField}
          value={value.field ?? '-'}
          options={[{ value: '-', label: t.itself }, ...columns]}
          onChange={(field) => onChange(field === '-' ? { rule: 'item' } : { rule: 'item', field }, 'unit')}
        />
      ) : null}
    </>
  )
}

function useTextFields(): readonly Option<string>[] {
  const text = useText()
  const { spec } = useDesigner()
  return Object.entries(spec.data.properties).flatMap(([id, field]) =>
    field.type === 'string' ? [{ value: id, label: text(field.label) }] : [],
  )
}

/** The columns of every repeating group that hold words. */
function useColumns(): readonly Option<string>[] {
  const text = useText()
  const { spec } = useDesigner()
  const columns = new Map<string, string>()
  for (const field of Object.values(spec.data.properties)) {
    if (field.type !== 'array' || field.items.type !== 'object') continue
    for (const [id, column] of Object.entries(field.items.properties)) {
      if (column.type === 'string') columns.set(id, text(column.label))
    }
  }
  return [...columns].map(([value, label]) => ({ value, label }))
}
