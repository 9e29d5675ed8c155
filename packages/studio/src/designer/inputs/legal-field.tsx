import { useWords, type Words } from '../../i18n/locale.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import { PickList } from './pick-list.tsx'

const words = {
  label: { vi: 'Căn cứ', en: 'Legal basis' },
  add: { vi: 'Thêm căn cứ…', en: 'Add a legal basis…' },
  none: { vi: 'Chưa khai căn cứ nào; thêm ở mục Thông tin.', en: 'None declared yet; add them under General.' },
} satisfies Words

interface LegalFieldProps {
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[]) => void
}

/** What grounds a thing, of the procedure's own list of legal bases. */
export function LegalField({ value = [], onChange }: LegalFieldProps) {
  const t = useWords(words)
  const { spec } = useDesigner()
  const options = Object.entries(spec.legal).map(([id, basis]) => ({
    value: id,
    label: [basis.article, basis.document].filter(Boolean).join(' '),
  }))
  return <PickList label={t.label} value={value} options={options} onChange={onChange} add={t.add} none={t.none} />
}
