import type { Document, Text } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Empty } from '../../ui/states.tsx'
import { putDocument, removeDocument } from '../commands/put-document.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'

const words = {
  intro: {
    vi: 'Các phiếu và kết quả mà thủ tục phát hành. Không khai thì dùng mẫu có sẵn.',
    en: 'The slips and results that the procedure issues. Where none is declared, the built-in one is used.',
  },
  empty: { vi: 'Chưa khai giấy tờ nào.', en: 'None declared yet.' },
  add: { vi: 'Thêm giấy tờ', en: 'Add a slip' },
  kind: { vi: 'Loại', en: 'Kind' },
  title: { vi: 'Tên in trên giấy', en: 'Title printed on it' },
  form: { vi: 'Mẫu số theo văn bản', en: 'Number of the form, with its circular' },
  formHelp: { vi: 'Ví dụ: TT 03/2025/TT-VPCP, 01', en: 'For example: TT 03/2025/TT-VPCP, 01' },
  remove: { vi: 'Xóa giấy tờ', en: 'Delete the slip' },
  issuedAt: { vi: 'Phát hành khi', en: 'Issued at' },
  issuedByItself: { vi: 'Phát hành khi có việc đó.', en: 'Issued whenever that happens.' },
  nowhere: { vi: 'Chưa bước kết thúc nào phát hành giấy này.', en: 'No end issues it yet.' },
} satisfies Words

const KINDS = {
  receipt: { vi: 'Giấy tiếp nhận, hẹn trả kết quả', en: 'Receipt and appointment slip' },
  supplement: { vi: 'Phiếu yêu cầu bổ sung', en: 'Supplement slip' },
  refusal: { vi: 'Phiếu từ chối', en: 'Refusal slip' },
  apology: { vi: 'Phiếu xin lỗi, hẹn lại', en: 'Apology and new appointment' },
  stop: { vi: 'Phiếu dừng giải quyết', en: 'Stop slip' },
  control: { vi: 'Phiếu kiểm soát quá trình', en: 'Control slip' },
  register: { vi: 'Sổ theo dõi hồ sơ', en: 'Register' },
  result: { vi: 'Kết quả giải quyết', en: 'Result' },
} satisfies Record<Document['kind'], Text>

const KIND_ORDER = ['receipt', 'supplement', 'refusal', 'apology', 'stop', 'control', 'register', 'result'] as const

/** The slips and results of the procedure, each a card. */
export function DocumentsView() {
  const t = useWords(words)
  const { spec, run } = useDesigner()
  const entries = Object.entries(spec.documents)
  const add = () => {
    const known = entries.map(([, one]) => one.kind)
    const kind = KIND_ORDER.find((one) => !known.includes(one)) ?? 'result'
    run(putDocument(newId(KINDS[kind].vi, Object.keys(spec.documents), kind), { title: KINDS[kind], kind }))
  }
  return (
    <div className={names(styles.content, styles.narrow)}>
      <div className={names(styles.row, styles.between)}>
        <p className={styles.soft}>{t.intro}</p>
        <Button icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t.add}
        </Button>
      </div>
      {entries.length === 0 ? <Empty title={t.empty} /> : null}
      {entries.map(([id, document]) => (
        <DocumentCard key={id} id={id} document={document} />
      ))}
    </div>
  )
}

function DocumentCard({ id, document }: { readonly id: string; readonly document: Document }) {
  const t = useWords(words)
  const text = useText()
  const { run, thing } = useDesigner()
  const put = (next: Document) => run(putDocument(id, next, 'fields'))
  const { form: _, ...unnumbered } = document
  return (
    <section
      aria-label={text(document.title)}
      className={names(styles.card, thing?.kind === 'document' && thing.id === id && styles.lit)}
    >
      <ProblemsHere pointer={`/documents/${id}`} />
      <TextPair label={t.title} value={document.title} onChange={(title) => put({ ...document, title })} />
      <div className={styles.columns}>
        <SelectField
          label={t.kind}
          value={document.kind}
          options={KIND_ORDER.map((kind) => ({ value: kind, label: text(KINDS[kind]) }))}
          onChange={(kind) => put({ ...document, kind })}
        />
        <TextField
          label={t.form}
          help={t.formHelp}
          value={document.form ?? ''}
          onChange={(form) => put(form === '' ? unnumbered : { ...document, form })}
        />
      </div>
      <div className={names(styles.row, styles.between)}>
        <IssuedAt id={id} document={document} />
        <Button
          size="small"
          look="quiet"
          aria-label={`${t.remove}: ${text(document.title)}`}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeDocument(id))}
        >
          {t.remove}
        </Button>
      </div>
    </section>
  )
}

/** Results and refusals go out with an end of the flow; the other slips with what they are about. */
function IssuedAt({ id, document }: { readonly id: string; readonly document: Document }) {
  const t = useWords(words)
  const text = useText()
  const { spec, go } = useDesigner()
  if (document.kind !== 'result' && document.kind !== 'refusal') {
    return <span className={styles.soft}>{t.issuedByItself}</span>
  }
  const ends = Object.entries(spec.flow.nodes).filter(([, node]) => node.kind === 'end' && node.document === id)
  if (ends.length === 0) return <span className={styles.soft}>{t.nowhere}</span>
  return (
    <span className={styles.row}>
      <span className={styles.soft}>{t.issuedAt}</span>
      {ends.map(([key, node]) => (
        <Button
          key={key}
          size="small"
          look="quiet"
          onPress={() => go({ view: 'flow', thing: { kind: 'node', id: key } })}
        >
          {text(node.title)}
        </Button>
      ))}
    </span>
  )
}
