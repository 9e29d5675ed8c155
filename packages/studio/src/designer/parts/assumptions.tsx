import { Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField } from '../../ui/field.tsx'
import { putAssumption, removeAssumption } from '../commands/put-assumption.ts'
import { assumables, assumedThing } from '../document/assumable.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { placeOf } from '../document/place.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'

const words = {
  title: { vi: 'Giả định', en: 'Assumptions' },
  help: {
    vi: 'Giá trị không có nguồn nào nêu, và lý do chọn. Người duyệt đọc từng dòng.',
    en: 'Values that no source states, and why they were chosen. The approver reads each of them.',
  },
  add: { vi: 'Đánh dấu là giả định', en: 'Mark as assumed' },
  choose: { vi: 'Chọn giá trị…', en: 'Choose a value…' },
  reason: { vi: (thing: string) => `${thing}: vì sao chọn`, en: (thing: string) => `${thing}: why it was chosen` },
  remove: { vi: (thing: string) => `Bỏ giả định: ${thing}`, en: (thing: string) => `Drop the assumption: ${thing}` },
  show: { vi: 'Xem giá trị', en: 'Show the value' },
  fresh: { vi: 'Nguồn không nêu.', en: 'No source states it.' },
} satisfies Words

/** Every value that no source states, with its reason; any value can be marked so. */
export function Assumptions() {
  const t = useWords(words)
  const text = useText()
  const { spec, run } = useDesigner()
  const known = new Set(spec.assumptions.map((one) => one.path))
  const open = assumables(spec).filter(({ path }) => !known.has(path))
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t.title}</h2>
      <p className={styles.soft}>{t.help}</p>
      {spec.assumptions.map((one, at) => (
        <AssumptionRow key={one.path} at={at} />
      ))}
      <SelectField
        label={t.add}
        value=""
        empty={t.choose}
        options={open.map(({ path, title }) => ({ value: path, label: text(title) }))}
        onChange={(path) => run(putAssumption({ path, reason: words.fresh }))}
      />
    </section>
  )
}

function AssumptionRow({ at }: { readonly at: number }) {
  const t = useWords(words)
  const text = useText()
  const { spec, run, go } = useDesigner()
  const assumption = spec.assumptions[at]
  if (!assumption) return null
  const { path } = assumption
  const thing = text(assumedThing(spec, path) ?? { vi: path, en: path })
  return (
    <div className={styles.entryForm}>
      <ProblemsHere pointer={`/assumptions/${at}`} />
      <TextPair
        lines={2}
        label={t.reason(thing)}
        value={assumption.reason}
        onChange={(reason) => run(putAssumption({ path, reason }))}
      />
      <div className={names(styles.row, styles.between)}>
        <Button size="small" look="quiet" onPress={() => go(placeOf(path, spec))}>
          {t.show}
        </Button>
        <IconButton
          size="small"
          label={t.remove(thing)}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeAssumption(path))}
        />
      </div>
    </div>
  )
}
