import { changeText, diffSpecs } from '@motcua/spec'
import { useMemo } from 'react'
import { timeOfDay } from '../i18n/format.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { Marked } from '../ui/marked.tsx'
import { replaceDocument } from './commands/replace-document.ts'
import styles from './designer-page.module.css'
import type { TheirVersion } from './document/autosave.ts'
import { useDesigner } from './document/designer-context.tsx'
import { words } from './words.ts'

interface ConflictProps {
  readonly theirs: TheirVersion
  readonly onSettle: (etag: string) => void
}

/** Somebody else saved this draft meanwhile: both versions are there, and the choice can be undone. */
export function Conflict({ theirs, onSettle }: ConflictProps) {
  const t = useWords(words)
  const text = useText()
  const { spec, run } = useDesigner()
  const other = theirs.spec
  const changes = useMemo(() => (other ? diffSpecs(other, spec) : []), [other, spec])
  return (
    <section className={styles.conflict} role="alert">
      <p className={styles.strong}>{t.conflictTitle(theirs.by, timeOfDay(new Date(theirs.at)))}</p>
      <p>{t.conflictHelp}</p>
      <p>{changes.length > 0 ? t.differences : t.noDifferences}</p>
      <ul className={styles.changes}>
        {changes.slice(0, 30).map((change) => (
          <li key={`${change.kind} ${change.path}`}>
            <Marked text={text(changeText(change))} />
          </li>
        ))}
      </ul>
      <div className={styles.choices}>
        <Button look="primary" onPress={() => onSettle(theirs.etag)}>
          {t.keepMine}
        </Button>
        {other ? (
          <Button
            onPress={() => {
              run(replaceDocument(other, words.tookTheirs))
              onSettle(theirs.etag)
            }}
          >
            {t.takeTheirs}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
