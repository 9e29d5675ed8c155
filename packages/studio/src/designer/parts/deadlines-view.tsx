import { type Deadline, durationText } from '@motcua/spec'
import { Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import fieldStyles from '../../ui/field.module.css'
import { CheckField, Field } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'
import { changeDeadline } from '../commands/change-deadline.ts'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { LegalField } from '../inputs/legal-field.tsx'
import { LimitField } from '../inputs/limit-field.tsx'
import { outlineOrder } from '../outline/outline-order.ts'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'
import { Reminders, SpecialPowers } from './in-between.tsx'
import { Interrupts } from './interrupts.tsx'

const words = {
  whole: { vi: 'Thời hạn của cả hồ sơ', en: 'The deadline of the dossier' },
  statutory: { vi: 'Theo luật', en: 'Statutory' },
  committed: { vi: 'Cam kết', en: 'Committed' },
  cutOff: {
    vi: 'Nhận sau giờ này thì tính từ ngày làm việc sau',
    en: 'Received later than this counts from the next working day',
  },
  paused: { vi: 'Dừng tính trong khi người nộp bổ sung', en: 'Stands still while the applicant supplements' },
  variants: { vi: 'Thời hạn khác trong trường hợp riêng', en: 'Other terms in special cases' },
  addVariant: { vi: 'Thêm trường hợp', en: 'Add a case' },
  removeVariant: { vi: 'Xóa trường hợp này', en: 'Delete this case' },
  steps: { vi: 'Thời gian từng bước', en: 'Time of each step' },
  step: { vi: 'Bước', en: 'Step' },
  role: { vi: 'Ai làm', en: 'Who' },
  time: { vi: 'Bao lâu', en: 'How long' },
  none: { vi: 'chưa có', en: 'none yet' },
} satisfies Words

type Variant = NonNullable<Deadline['variants']>[number]

/** The terms of the whole dossier, its special cases, and what each step takes of them. */
export function DeadlinesView() {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const { deadline } = spec
  const change = (next: (old: Deadline) => Deadline) => run(changeDeadline(next))
  return (
    <div className={names(styles.content, styles.narrow)}>
      <section className={styles.card}>
        <h2 className={styles.heading}>{t.whole}</h2>
        <ProblemsHere pointer="/deadline" />
        <div className={styles.columns}>
          <LimitField
            label={t.committed}
            value={deadline.committed}
            allows={['same-day']}
            onChange={(committed) => committed && change((old) => ({ ...old, committed }))}
          />
          <LimitField
            label={t.statutory}
            value={deadline.statutory}
            allows={['same-day']}
            onChange={(statutory) => statutory && change((old) => ({ ...old, statutory }))}
          />
        </div>
        <CutOff />
        <CheckField
          label={t.paused}
          checked={deadline.pausedBy.includes('supplement')}
          onChange={(on) =>
            change((old) => {
              const others = old.pausedBy.filter((one) => one !== 'supplement')
              return { ...old, pausedBy: on ? ['supplement', ...others] : others }
            })
          }
        />
        <LegalField
          value={deadline.legalBasis}
          onChange={(refs) => change((old) => ({ ...old, legalBasis: [...refs] }))}
        />
      </section>
      <Variants />
      <StepTimes />
      <Reminders />
      <SpecialPowers />
      <Interrupts />
    </div>
  )
}

function CutOff() {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  return (
    <Field label={t.cutOff}>
      {(control) => (
        <div>
          <input
            {...control}
            type="time"
            className={names(fieldStyles.input, fieldStyles.compact)}
            value={spec.deadline.cutOff ?? ''}
            onChange={(event) => {
              const { value } = event.target
              run(changeDeadline(({ cutOff: _, ...old }) => (value ? { ...old, cutOff: value } : old)))
            }}
          />
        </div>
      )}
    </Field>
  )
}

function Variants() {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const variants = spec.deadline.variants ?? []
  const put = (next: Variant[]) =>
    run(changeDeadline(({ variants: _, ...old }) => (next.length === 0 ? old : { ...old, variants: next })))
  const change = (id: string, next: (old: Variant) => Variant) =>
    put(variants.map((one) => (one.id === id ? next(one) : one)))
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.variants}</h2>
      {variants.map((variant) => (
        <div key={variant.id} className={styles.card}>
          <ConditionBuilder value={variant.when} onChange={(when) => change(variant.id, (old) => ({ ...old, when }))} />
          <div className={styles.columns}>
            {(['committed', 'statutory'] as const).map((term) => (
              <LimitField
                key={term}
                label={t[term]}
                value={variant[term]}
                allows={['same-day']}
                onChange={(limit) => limit && change(variant.id, (old) => ({ ...old, [term]: limit }))}
              />
            ))}
          </div>
          <div className={styles.row}>
            <IconButton
              size="small"
              label={t.removeVariant}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => put(variants.filter((one) => one.id !== variant.id))}
            />
          </div>
        </div>
      ))}
      <ConditionAdder
        label={t.addVariant}
        onAdd={(when) => {
          const { committed, statutory } = spec.deadline
          const id = newId(
            'variant',
            variants.map((one) => one.id),
            'variant',
          )
          put([...variants, { id, when, committed, statutory }])
        }}
      />
    </section>
  )
}

interface AdderProps {
  readonly label: string
  readonly onAdd: (when: Variant['when']) => void
}

function ConditionAdder({ label, onAdd }: AdderProps) {
  return (
    <div className={styles.row}>
      <ConditionBuilder value={undefined} addLabel={label} onChange={onAdd} />
    </div>
  )
}

function StepTimes() {
  const t = useWords(words)
  const text = useText()
  const title = useTitles()
  const { spec, go } = useDesigner()
  const tasks = outlineOrder(spec).flatMap((id) => {
    const node = spec.flow.nodes[id]
    return node?.kind === 'task' ? [{ id, node }] : []
  })
  return (
    <section>
      <h2 className={styles.heading}>{t.steps}</h2>
      <Table
        label={t.steps}
        rows={tasks}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'step',
            title: t.step,
            cell: ({ id, node }) => (
              <Button size="small" look="quiet" onPress={() => go({ view: 'flow', thing: { kind: 'node', id } })}>
                {text(node.title)}
              </Button>
            ),
          },
          { key: 'role', title: t.role, cell: ({ node }) => text(title.role(node.role)) },
          {
            key: 'time',
            title: t.time,
            figures: true,
            cell: ({ node }) => (node.allotted ? text(durationText(node.allotted)) : t.none),
          },
        ]}
      />
    </section>
  )
}
