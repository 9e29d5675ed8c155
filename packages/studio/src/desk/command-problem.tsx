import { ApiProblem } from '@motcua/api'
import { HistoryList } from '../dossier/history-list.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import { words } from './words.ts'

interface CommandProblemProps {
  readonly error: Error
  readonly onRefresh: () => Promise<unknown>
  /** Called once the fresh dossier is on the screen. */
  readonly onDone: () => void
}

/** Why a decision was not recorded: what happened meanwhile, which answers to correct, or no connection. */
export function CommandProblem({ error, onRefresh, onDone }: CommandProblemProps) {
  const t = useWords(words)
  const text = useText()
  const said = useProblemText()
  if (!(error instanceof ApiProblem)) throw error
  const { problem } = error
  if (problem.code === 'badAnswers') return <Problem title={text(problem.text)} remedy={t.correct} />
  if (problem.code !== 'stale') return <Problem title={t.notSent} remedy={said(error)} />
  return (
    <Problem title={t.movedOn} remedy={t.movedOnHelp}>
      <HistoryList entries={problem.meanwhile ?? []} />
      <Button size="small" onPress={() => void onRefresh().then(onDone)}>
        {t.seeNow}
      </Button>
    </Problem>
  )
}
