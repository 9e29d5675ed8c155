import type { Condition, Leaf } from '@motcua/rules'
import { Plus, X } from 'lucide-react'
import { useMemo } from 'react'
import { useLocale, useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { Select } from '../../ui/field.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import styles from './conditions.module.css'
import { type FactOption, factOptions, keyOf } from './fact-options.ts'
import { operatorsFor, operatorWords, takesList } from './operators.ts'
import { firstValue, sentenceOf } from './sentence.ts'
import { ValueInput } from './value-input.tsx'

const words = {
  all: { vi: 'Đúng tất cả', en: 'All of these hold' },
  any: { vi: 'Đúng ít nhất một', en: 'At least one holds' },
  how: { vi: 'Các dòng cùng đúng hay chỉ cần một', en: 'Whether all rows must hold or one' },
  fact: { vi: 'Dữ liệu', en: 'Fact' },
  operator: { vi: 'So sánh', en: 'Comparison' },
  addRow: { vi: 'Thêm điều kiện', en: 'Add a condition' },
  addGroup: { vi: 'Thêm nhóm', en: 'Add a group' },
  removeRow: { vi: 'Xóa điều kiện này', en: 'Delete this condition' },
  remove: { vi: 'Bỏ điều kiện', en: 'Drop the condition' },
  noFacts: { vi: 'Chưa có dữ liệu nào để so sánh.', en: 'There is nothing to compare yet.' },
  reads: { vi: 'Khi', en: 'When' },
} satisfies Words

interface BuilderProps {
  readonly value: Condition | undefined
  readonly onChange: (value: Condition) => void
  /** Takes the whole condition away; absent where one must stand. */
  readonly onClear?: () => void
  readonly addLabel?: string
}

/** A condition as rows of pickers that read as sentences; nobody sees its JSON. */
export function ConditionBuilder({ value, onChange, onClear, addLabel }: BuilderProps) {
  const t = useWords(words)
  const { locale } = useLocale()
  const options = useFactOptions()
  const first = options[0]
  if (!value) {
    return first ? (
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => onChange({ all: [leafOf(first)] })}>
        {addLabel ?? t.addRow}
      </Button>
    ) : (
      <p className={styles.soft}>{t.noFacts}</p>
    )
  }
  return (
    <div className={styles.builder}>
      <p className={styles.sentence}>
        {t.reads} {sentenceOf(value, options, locale)}
      </p>
      <Part condition={isGroup(value) ? value : { all: [value] }} options={options} onChange={onChange} depth={0} />
      {onClear ? (
        <Button size="small" look="quiet" icon={<X size={14} aria-hidden />} onPress={onClear}>
          {t.remove}
        </Button>
      ) : null}
    </div>
  )
}

export function useFactOptions(): readonly FactOption[] {
  const { spec, facts } = useDesigner()
  return useMemo(() => factOptions(spec, facts), [spec, facts])
}

function isGroup(condition: Condition): boolean {
  return 'all' in condition || 'any' in condition || 'not' in condition
}

function leafOf(option: FactOption): Leaf {
  const operator = operatorsFor(option.type)[0] ?? 'equal'
  return {
    fact: option.fact,
    ...(option.path === undefined ? {} : { path: option.path }),
    operator,
    value: firstValue(option),
  }
}

interface PartProps {
  readonly condition: Condition
  readonly options: readonly FactOption[]
  readonly onChange: (condition: Condition) => void
  readonly onRemove?: () => void
  readonly depth: number
}

function Part({ condition, options, onChange, onRemove, depth }: PartProps) {
  if ('not' in condition) {
    return (
      <div className={styles.group}>
        <Part
          condition={condition.not}
          options={options}
          depth={depth + 1}
          onChange={(not) => onChange({ not })}
          {...(onRemove ? { onRemove } : {})}
        />
      </div>
    )
  }
  if ('all' in condition || 'any' in condition) {
    return <Group {...{ condition, options, onChange, depth }} {...(onRemove ? { onRemove } : {})} />
  }
  return <Row leaf={condition} options={options} onChange={onChange} {...(onRemove ? { onRemove } : {})} />
}

function Group({ condition, options, onChange, onRemove, depth }: PartProps) {
  const t = useWords(words)
  const isAny = 'any' in condition
  const inner = 'any' in condition ? condition.any : 'all' in condition ? condition.all : []
  const put = (next: readonly Condition[], any = isAny) => {
    if (next.length === 0) onRemove?.()
    else onChange(any ? { any: next } : { all: next })
  }
  const first = options[0]
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{isAny ? t.any : t.all}</legend>
      {inner.length > 1 ? (
        <Select
          compact
          aria-label={t.how}
          value={isAny ? 'any' : 'all'}
          options={[
            { value: 'all' as const, label: t.all },
            { value: 'any' as const, label: t.any },
          ]}
          onChange={(how) => put(inner, how === 'any')}
        />
      ) : null}
      {inner.map((one, index) => (
        <Part
          key={index}
          condition={one}
          options={options}
          depth={depth + 1}
          onChange={(next) => put(inner.map((old, at) => (at === index ? next : old)))}
          {...(inner.length > 1 || onRemove ? { onRemove: () => put(inner.filter((_, at) => at !== index)) } : {})}
        />
      ))}
      {first ? (
        <div className={styles.adders}>
          <Button
            size="small"
            look="quiet"
            icon={<Plus size={14} aria-hidden />}
            onPress={() => put([...inner, leafOf(first)])}
          >
            {t.addRow}
          </Button>
          {depth < 2 ? (
            <Button
              size="small"
              look="quiet"
              onPress={() => put([...inner, isAny ? { all: [leafOf(first)] } : { any: [leafOf(first)] }])}
            >
              {t.addGroup}
            </Button>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  )
}

interface RowProps {
  readonly leaf: Leaf
  readonly options: readonly FactOption[]
  readonly onChange: (leaf: Leaf) => void
  readonly onRemove?: () => void
}

function Row({ leaf, options, onChange, onRemove }: RowProps) {
  const t = useWords(words)
  const text = useText()
  const option = options.find((one) => one.key === keyOf(leaf))
  const choose = (key: string) => {
    const chosen = options.find((one) => one.key === key)
    if (chosen) onChange(leafOf(chosen))
  }
  return (
    <div className={styles.row}>
      <Select
        compact
        aria-label={t.fact}
        value={keyOf(leaf)}
        options={options.map((one) => ({ value: one.key, label: text(one.title) }))}
        onChange={choose}
      />
      {option ? (
        <Select
          compact
          aria-label={t.operator}
          value={leaf.operator}
          options={operatorsFor(option.type).map((one) => ({ value: one, label: text(operatorWords[one]) }))}
          onChange={(operator) => {
            const isList = Array.isArray(leaf.value)
            const value = takesList(operator) === isList ? leaf.value : takesList(operator) ? [] : firstValue(option)
            onChange({ ...leaf, operator, value })
          }}
        />
      ) : null}
      {option ? (
        <ValueInput
          option={option}
          operator={leaf.operator}
          value={leaf.value}
          onChange={(value) => onChange({ ...leaf, value })}
        />
      ) : null}
      {onRemove ? (
        <IconButton size="small" label={t.removeRow} icon={<X size={14} aria-hidden />} onPress={onRemove} />
      ) : null}
    </div>
  )
}
