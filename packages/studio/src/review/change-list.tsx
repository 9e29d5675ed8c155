import type { ChangeWords } from '@motcua/api'
import { useText, useWords } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { Marked } from '../ui/marked.tsx'
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
  const text = useText()
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
                    <Marked text={text(change.words)} />
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
