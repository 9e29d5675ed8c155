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
  const send = (type: 'ClaimTask' | 'ReleaseTask') =>
    command.mutate({ type, task, revision }, { onSettled: () => void onChanged() })
  return (
    <div className={styles.holder}>
      {assignee && !mine ? <p>{t.heldBy(assignee.name)}</p> : null}
      {mayAct && !assignee ? (
        <Button isDisabled={command.isPending} onPress={() => send('ClaimTask')}>
          {t.take}
        </Button>
      ) : null}
      {mayAct && mine ? (
        <Button look="quiet" isDisabled={command.isPending} onPress={() => send('ReleaseTask')}>
          {t.release}
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
