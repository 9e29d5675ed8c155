import type { Identity, LegalBasis } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { CheckField, SelectField, TextField } from '../../ui/field.tsx'
import { changeIdentity } from '../commands/change-identity.ts'
import { putLegalBasis, removeLegalBasis } from '../commands/put-legal-basis.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'
import { Assumptions } from './assumptions.tsx'

const words = {
  identity: { vi: 'Thủ tục', en: 'The procedure' },
  title: { vi: 'Tên thủ tục', en: 'Title' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  nationalCode: { vi: 'Mã quốc gia', en: 'National code' },
  nationalHelp: { vi: 'Ví dụ 1.001612; để trống khi chưa có.', en: 'For example 1.001612; empty where there is none.' },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  commune: { vi: 'xã', en: 'commune' },
  district: { vi: 'huyện', en: 'district' },
  province: { vi: 'tỉnh', en: 'province' },
  ministry: { vi: 'bộ', en: 'ministry' },
  online: { vi: 'Dịch vụ công trực tuyến', en: 'Online service' },
  full: { vi: 'toàn trình', en: 'end to end' },
  partial: { vi: 'một phần', en: 'partial' },
  none: { vi: 'chưa có', en: 'none' },
  channels: { vi: 'Nộp qua', en: 'Filed through' },
  counter: { vi: 'một cửa', en: 'the counter' },
  onlineChannel: { vi: 'trực tuyến', en: 'online' },
  post: { vi: 'bưu chính', en: 'post' },
  legal: { vi: 'Căn cứ pháp lý', en: 'Legal bases' },
  legalNone: { vi: 'Chưa có căn cứ nào.', en: 'None yet.' },
  addLegal: { vi: 'Thêm căn cứ', en: 'Add a legal basis' },
  removeLegal: { vi: 'Xóa căn cứ', en: 'Delete the legal basis' },
  document: { vi: 'Văn bản', en: 'Document' },
  article: { vi: 'Điều khoản', en: 'Article' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  to: { vi: 'đến hết', en: 'until' },
  freshLegal: { vi: 'Văn bản mới', en: 'New document' },
} satisfies Words

const CHANNELS = ['counter', 'online', 'post'] as const

/** What the promulgation decision says of the procedure, and the law that everything else refers to. */
export function GeneralView() {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const { identity } = spec
  const put = (next: Partial<Identity>) => run(changeIdentity({ ...identity, ...next }))
  return (
    <div className={names(styles.content, styles.narrow)}>
      <section className={styles.card}>
        <h2 className={styles.heading}>{t.identity}</h2>
        <ProblemsHere pointer="/identity" />
        <TextPair label={t.title} lines={2} value={identity.title} onChange={(title) => put({ title })} />
        <TextPair label={t.field} value={identity.field} onChange={(field) => put({ field })} />
        <div className={styles.columns}>
          <TextField
            label={t.nationalCode}
            help={t.nationalHelp}
            value={identity.nationalCode ?? ''}
            onChange={(code) => put({ nationalCode: code === '' ? null : code })}
          />
          <SelectField
            label={t.level}
            value={identity.level}
            options={(['commune', 'district', 'province', 'ministry'] as const).map((one) => ({
              value: one,
              label: t[one],
            }))}
            onChange={(level) => put({ level })}
          />
          <SelectField
            label={t.online}
            value={identity.onlineLevel}
            options={(['full', 'partial', 'none'] as const).map((one) => ({ value: one, label: t[one] }))}
            onChange={(onlineLevel) => put({ onlineLevel })}
          />
        </div>
        <fieldset>
          <legend className={styles.soft}>{t.channels}</legend>
          {CHANNELS.map((channel) => (
            <CheckField
              key={channel}
              label={channel === 'online' ? t.onlineChannel : t[channel]}
              checked={identity.channels.includes(channel)}
              onChange={(on) =>
                put({ channels: CHANNELS.filter((one) => (one === channel ? on : identity.channels.includes(one))) })
              }
            />
          ))}
        </fieldset>
      </section>
      <LegalBases />
      <Assumptions />
    </div>
  )
}

function LegalBases() {
  const t = useWords(words)
  const { spec, run, select } = useDesigner()
  const entries = Object.entries(spec.legal)
  const add = () => {
    const id = newId(words.freshLegal.vi, Object.keys(spec.legal), 'legal')
    run(putLegalBasis(id, { document: words.freshLegal.vi }))
    select({ kind: 'legal', id })
  }
  return (
    <section className={styles.card}>
      <div className={names(styles.row, styles.between)}>
        <h2 className={styles.heading}>{t.legal}</h2>
        <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={add}>
          {t.addLegal}
        </Button>
      </div>
      {entries.length === 0 ? <p className={styles.soft}>{t.legalNone}</p> : null}
      {entries.map(([id, basis]) => (
        <LegalCard key={id} id={id} basis={basis} />
      ))}
    </section>
  )
}

function LegalCard({ id, basis }: { readonly id: string; readonly basis: LegalBasis }) {
  const t = useWords(words)
  const { run, thing } = useDesigner()
  const put = (key: 'document' | 'article' | 'from' | 'to', typed: string) => {
    const { [key]: _, ...rest } = basis
    const { document } = basis
    run(putLegalBasis(id, typed === '' && key !== 'document' ? { document, ...rest } : { ...basis, [key]: typed }))
  }
  return (
    <div className={names(styles.columns, thing?.kind === 'legal' && thing.id === id && styles.lit)}>
      <TextField label={t.document} value={basis.document} onChange={(typed) => put('document', typed)} />
      <TextField label={t.article} value={basis.article ?? ''} onChange={(typed) => put('article', typed)} />
      <TextField
        label={t.from}
        placeholder="2025-07-01"
        value={basis.from ?? ''}
        onChange={(typed) => put('from', typed)}
      />
      <TextField label={t.to} placeholder="2026-12-31" value={basis.to ?? ''} onChange={(typed) => put('to', typed)} />
      <IconButton
        size="small"
        label={`${t.removeLegal}: ${basis.document}`}
        icon={<Trash2 size={14} aria-hidden />}
        onPress={() => run(removeLegalBasis(id))}
      />
    </div>
  )
}
