import type { Consultation, TaskNode, Text } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { Button, IconButton } from '../../../ui/button.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { newId } from '../../document/new-id.ts'
import { LimitField } from '../../inputs/limit-field.tsx'
import { RoleSelect, useFirstRole } from '../../inputs/role-select.tsx'
import { TextPair } from '../../inputs/text-pair.tsx'
import styles from '../inspector.module.css'
import type { OfNode } from '../node-view.tsx'

const words = {
  consults: { vi: 'Được xin ý kiến của', en: 'Whose opinion may be asked' },
  add: { vi: 'Thêm nơi xin ý kiến', en: 'Add an opinion' },
  remove: { vi: (name: string) => `Bỏ “${name}”`, en: (name: string) => `Remove “${name}”` },
  title: { vi: 'Tên', en: 'Name' },
  role: { vi: 'Hỏi ai', en: 'Who is asked' },
  allotted: { vi: 'Trả lời trong', en: 'Answers within' },
} satisfies Words

const FRESH: Text = { vi: 'Xin ý kiến', en: 'Opinion' }
const says: Text = { vi: 'Sửa việc xin ý kiến', en: 'Change a consultation' }

/** Opinions that may be asked for while the task stays where it is. */
export function Consultations({ id, node }: OfNode<TaskNode>) {
  const t = useWords(words)
  const role = useFirstRole()
  const { run } = useDesigner()
  const consults = node.consults ?? []
  const put = (next: Consultation[], merge?: string) =>
    run(
      changeNode(id, 'task', ({ consults: _, ...task }) => (next.length === 0 ? task : { ...task, consults: next }), {
        says,
        ...(merge === undefined ? {} : { merge }),
      }),
    )
  const add = () =>
    put([
      ...consults,
      {
        id: newId(
          'opinion',
          consults.map((one) => one.id),
          'opinion',
        ),
        title: FRESH,
        role,
      },
    ])
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{t.consults}</legend>
      {consults.map((one) => (
        <ConsultationCard
          key={one.id}
          consultation={one}
          onChange={(next) =>
            put(
              consults.map((old) => (old.id === one.id ? next : old)),
              one.id,
            )
          }
          onRemove={() => put(consults.filter((old) => old.id !== one.id))}
        />
      ))}
      <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
        {t.add}
      </Button>
    </fieldset>
  )
}

interface CardProps {
  readonly consultation: Consultation
  readonly onChange: (consultation: Consultation) => void
  readonly onRemove: () => void
}

function ConsultationCard({ consultation, onChange, onRemove }: CardProps) {
  const t = useWords(words)
  const text = useText()
  return (
    <details className={styles.card}>
      <summary className={styles.cardHead}>
        <span className={styles.cardTitle}>{text(consultation.title)}</span>
      </summary>
      <TextPair label={t.title} value={consultation.title} onChange={(title) => onChange({ ...consultation, title })} />
      <RoleSelect label={t.role} value={consultation.role} onChange={(role) => onChange({ ...consultation, role })} />
      <LimitField
        label={t.allotted}
        value={consultation.allotted}
        allows={['none']}
        onChange={(limit) => {
          const { allotted: _, ...rest } = consultation
          onChange(limit === undefined ? rest : { ...rest, allotted: limit })
        }}
      />
      <IconButton
        size="small"
        label={t.remove(text(consultation.title))}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={onRemove}
      />
    </details>
  )
}
