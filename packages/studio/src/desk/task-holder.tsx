import type { TaskScreen } from '@motcua/api'
import { useCommand } from '../dossier/use-command.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './task-room.module.css'
import { words } from './words.ts'

interface TaskHolderProps {
  readonly screen: TaskScreen
  readonly onChanged: () => Promise<unknown>
}

/** Who holds the task, and taking it or putting it back. */
export function TaskHolder({ screen, onChanged }: TaskHolderProps) {
  const t = useWords(words)
  const text = useText()
  const said = useProblemText()
  const command = useCommand(screen.dossier)
  const { task, revision, assignee, mine, mayAct } = screen
  const send = (type: 'ClaimTask' | 'ReleaseTask') => {
    if (command.isPending) return
    command.mutate({ type, task, revision }, { onSettled: () => void onChanged() })
  }
  return (
    <div className={styles.holder}>
      {assignee && !mine ? <p>{t.heldBy(assignee.name)}</p> : null}
      {mayAct && (mine || !assignee) ? (
        // One button that changes its words and is never disabled, so that whoever pressed it keeps the focus.
        <Button look={mine ? 'quiet' : 'plain'} onPress={() => send(mine ? 'ReleaseTask' : 'ClaimTask')}>
          {mine ? t.release : t.take}
        </Button>
      ) : null}
      {mayAct ? null : <p className={styles.soft}>{text(screen.why)}</p>}
      {command.error ? (
        <p className={styles.error} role="alert">
          {said(command.error)}
        </p>
      ) : null}
    </div>
  )
}
