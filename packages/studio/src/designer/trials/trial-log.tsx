import type { Event } from '@motcua/engine'
import { dayAndTime } from '../../i18n/format.ts'
import { useLocale, useText, useWords } from '../../i18n/locale.tsx'
import { useFactOptions } from '../conditions/condition-builder.tsx'
import { valueWords } from '../conditions/sentence.ts'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import viewStyles from '../view.module.css'
import type { Played } from './trial.ts'
import styles from './trials.module.css'
import { words } from './words.ts'

/** Where the dossier stands and how it came there, in words. */
export function TrialLog({ played }: { readonly played: Played }) {
  const t = useWords(words)
  const { locale } = useLocale()
  const { state, now, events } = played.playthrough
  const tell = useTeller()
  const said = events.flatMap((event, at) => {
    const line = tell(event)
    return line ? [{ key: `${at}`, line }] : []
  })
  const date = (instant: number | null) => (instant === null ? t.pausedNow : dayAndTime(new Date(instant), locale))
  return (
    <>
      <dl className={styles.clock}>
        <dt>{t.now}</dt>
        <dd>{dayAndTime(new Date(now), locale)}</dd>
        {state ? (
          <>
            <dt>{t.due}</dt>
            <dd>
              {date(state.committed.due)} · {t.statutory} {date(state.statutory.due)}
            </dd>
          </>
        ) : null}
      </dl>
      <h3 className={viewStyles.soft}>{t.log}</h3>
      <ol className={styles.log}>
        {said.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ol>
    </>
  )
}

function useTeller(): (event: Event) => string | undefined {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  const { spec } = useDesigner()
  const title = useTitles()
  const options = useFactOptions()
  const fact = (id: string, value: unknown) => {
    const option = options.find((one) => one.key === id)
    return `${option ? text(option.title) : id}: ${valueWords(value, option, locale)}`
  }
  return (event) => {
    switch (event.type) {
      case 'DossierReceived':
        return `${t.filed} ${dayAndTime(new Date(event.receivedAt), locale)}`
      case 'NodeEntered':
        return `${t.entered} ${text(title.node(event.node))}`
      case 'TaskCompleted': {
        const node = spec.flow.nodes[event.node]
        const outcome = node?.kind === 'task' ? node.outcomes.find((one) => one.id === event.outcome) : undefined
        return `${t.completed}: ${text(title.node(event.node))} → ${outcome ? text(outcome.title) : event.outcome}`
      }
      case 'DecisionMade':
        return `${t.decided} ${Object.entries(event.outputs)
          .map(([id, value]) => fact(id, value))
          .join('; ')}`
      case 'ClockPaused':
        return t.paused
      case 'ClockResumed':
        return t.resumed
      case 'DossierEnded':
        return `${t.ended}: ${t[event.result]}, ${t[event.timeClass]}`
      default:
        return undefined
    }
  }
}
