import type { Undo } from '@motcua/spec'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { CheckField } from '../../ui/field.tsx'
import { LimitField } from './limit-field.tsx'
import { RoleSelect, useFirstRole } from './role-select.tsx'
import { TextPair } from './text-pair.tsx'

const words = {
  undo: { vi: 'Phải hủy bỏ nếu người nộp rút hồ sơ', en: 'Has to be undone if the applicant withdraws' },
  title: { vi: 'Việc phải làm', en: 'What has to be done' },
  role: { vi: 'Ai làm', en: 'Who does it' },
  allotted: { vi: 'Bao lâu', en: 'How long' },
  fresh: { vi: 'Hủy bỏ việc đã làm', en: 'Undo what was done' },
} satisfies Words

interface UndoFieldsProps {
  readonly value: Undo | undefined
  readonly onChange: (value: Undo | undefined) => void
}

/** What a withdrawal makes somebody undo. */
export function UndoFields({ value, onChange }: UndoFieldsProps) {
  const t = useWords(words)
  const role = useFirstRole()
  return (
    <>
      <CheckField
        label={t.undo}
        checked={value !== undefined}
        onChange={(on) => onChange(on ? { title: words.fresh, role } : undefined)}
      />
      {value === undefined ? null : (
        <>
          <TextPair label={t.title} value={value.title} onChange={(title) => onChange({ ...value, title })} />
          <RoleSelect label={t.role} value={value.role} onChange={(chosen) => onChange({ ...value, role: chosen })} />
          <LimitField
            label={t.allotted}
            value={value.allotted}
            allows={['none']}
            onChange={(limit) => {
              const { allotted: _, ...rest } = value
              onChange(limit === undefined ? rest : { ...rest, allotted: limit })
            }}
          />
        </>
      )}
    </>
  )
}
