import type { TaskScreen } from '@motcua/api'
import { ArrowUpFromLine, CirclePause, MessageCircleQuestion, Truck, Undo2 } from 'lucide-react'
import { useCommand } from '../dossier/use-command.ts'
import { turnWords } from '../dossiers/turn-words.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './beside.module.css'
import { besideWords } from './beside-words.ts'

interface BesideTaskProps {
  readonly screen: TaskScreen
  readonly onChanged: () => Promise<unknown>
}

/** What one has to know before deciding: it is on its way, somebody asks, something is undone, the head may do it too. */
export function BesideTask({ screen, onChanged }: BesideTaskProps) {
  const t = useWords(besideWords)
  const text = useText()
  const { suspended, handOver, asked, escalated } = screen
  if (!suspended && !handOver && !asked && !escalated) return null
  return (
    <div className={styles.notes}>
      {suspended ? <Suspended suspended={suspended} /> : null}
      {handOver ? <HandOverBanner screen={screen} handOver={handOver} onChanged={onChanged} /> : null}
      {asked ? <Asked aside={screen.aside} asked={asked} /> : null}
      {escalated ? (
        <p className={styles.note}>
          <ArrowUpFromLine size={16} aria-hidden />
          {t.escalated(text(escalated.role), text(escalated.unit.title))}
        </p>
      ) : null}
    </div>
  )
}

function Suspended({ suspended: { by, at, why } }: { readonly suspended: NonNullable<TaskScreen['suspended']> }) {
  const t = useWords(turnWords)
  const text = useText()
  return (
    <div className={styles.banner}>
      <CirclePause size={20} aria-hidden />
      <div>
        <p className={styles.strong}>{t.suspended(by.name, text(at.words))}</p>
        <p className={styles.words}>{why}</p>
      </div>
    </div>
  )
}

interface HandOverBannerProps extends BesideTaskProps {
  readonly handOver: NonNullable<TaskScreen['handOver']>
}

/** The dossier comes from another unit, until when that has to be acknowledged, and doing so. */
function HandOverBanner({ screen, handOver, onChanged }: HandOverBannerProps) {
  const t = useWords(besideWords)
  const text = useText()
  const said = useProblemText()
  const command = useCommand(screen.dossier)
  const { task, revision } = screen
  const accept = () => {
    if (command.isPending) return
    command.mutate({ type: 'AcceptHandOver', task, revision }, { onSettled: () => void onChanged() })
  }
  const until = screen.suspended ? null : handOver.due.due
  return (
    <section className={styles.banner} aria-label={t.handOver(text(handOver.from.title))}>
      <Truck size={20} aria-hidden />
      <div>
        <p className={styles.strong}>{t.handOver(text(handOver.from.title))}</p>
        <p className={styles.soft}>{until ? t.handOverUntil(text(until.words)) : t.handOverPaused}</p>
      </div>
      {screen.mayAccept ? <Button onPress={accept}>{command.isPending ? t.sending : t.accept}</Button> : null}
      {command.error ? <Problem title={said(command.error) ?? ''} /> : null}
    </section>
  )
}

function Asked({
  aside,
  asked,
}: {
  readonly aside: TaskScreen['aside']
  readonly asked: NonNullable<TaskScreen['asked']>
}) {
  const t = useWords(besideWords)
  const text = useText()
  const isQuestion = aside === 'consultation'
  const Icon = isQuestion ? MessageCircleQuestion : Undo2
  return (
    <div className={styles.banner}>
      <Icon size={20} aria-hidden />
      <div>
        <p className={styles.strong}>
          {isQuestion ? t.asks(asked.by.name, text(asked.about)) : t.undoes(text(asked.about))}
        </p>
        {asked.words === '' ? null : <p className={styles.words}>{asked.words}</p>}
        <p className={styles.soft}>{text(asked.at.words)}</p>
      </div>
    </div>
  )
}
