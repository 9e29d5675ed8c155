import type { ChangeWords } from '@motcua/api'
import { Fragment } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import styles from './review.module.css'
import { words } from './words.ts'

/** Groups in the order in which a change is judged: what happens, then with what, then the rest. */
const GROUPS = [
  'deadline',
  'flow',
  'role',
  'rule',
  'form',
  'data',
  'paper',
  'document',
  'legal',
  'identity',
  'assumption',
  'scenario',
] as const

interface ChangeListProps {
  readonly changes: readonly ChangeWords[]
  /** The change whose place is lit on the picture; all are lit without. */
  readonly chosen: ChangeWords | null
  readonly onChoose: (change: ChangeWords | null) => void
}

/** The change in sentences, group by group; choosing one lights its place on the picture. */
export function ChangeList({ changes, chosen, onChoose }: ChangeListProps) {
  const t = useWords(words)
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => {
        const inGroup = changes.filter((change) => change.group === group)
        return inGroup.length === 0 ? null : (
          <section key={group} className={styles.group}>
            <h3 className={styles.groupTitle}>{t[group]}</h3>
            <ul className={styles.changes}>
              {inGroup.map((change) => (
                <li key={`${change.path} ${change.words.en}`}>
                  <button
                    type="button"
                    aria-pressed={change === chosen}
                    className={names(styles.change, change === chosen && styles.chosen)}
                    onClick={() => onChoose(change === chosen ? null : change)}
                  >
                    <Sentence change={change} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** "Bước *Thẩm định*: 2 → 3 ngày": what stands between stars is a name. */
function Sentence({ change }: { readonly change: ChangeWords }) {
  const text = useText()
  const parts = text(change.words).split('*')
  return parts.map((part, i) => {
    const key = `${i} ${part}`
    return i % 2 === 1 ? <strong key={key}>{part}</strong> : <Fragment key={key}>{part}</Fragment>
  })
}
