import type { Dossier, Moment } from '@motcua/api'
import { CalendarClock, CirclePause, RotateCcw, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { turnWords } from './turn-words.ts'
import styles from './turns.module.css'

/** What stopped or changed the course of the dossier, who did that, since when and why. */
export function Turns({ dossier }: { readonly dossier: Dossier }) {
  const t = useWords(turnWords)
  const text = useText()
  const { suspended, reappointed, reopened, undoing } = dossier
  if (!suspended && !reappointed && !reopened && !undoing) return null
  const at = (moment: Moment) => text(moment.words)
  return (
    <ul className={styles.turns}>
      {suspended ? (
        <Turn icon={<CirclePause size={16} aria-hidden />} why={suspended.why}>
          {t.suspended(suspended.by.name, at(suspended.at))}
        </Turn>
      ) : null}
      {undoing ? <Turn icon={<Undo2 size={16} aria-hidden />}>{t.undoing}</Turn> : null}
      {reappointed ? (
        <Turn icon={<CalendarClock size={16} aria-hidden />} why={reappointed.why}>
          {t.reappointed(reappointed.by.name, at(reappointed.at), text(reappointed.within))}
          {reappointed.inTime ? null : ` (${t.tooLate})`}
        </Turn>
      ) : null}
      {reopened ? (
        <Turn icon={<RotateCcw size={16} aria-hidden />} why={reopened.why}>
          {t.reopened(reopened.by.name, at(reopened.at), text(reopened.step))}
        </Turn>
      ) : null}
    </ul>
  )
}

interface TurnProps {
  readonly icon: ReactNode
  readonly why?: string
  readonly children: ReactNode
}

function Turn({ icon, why = '', children }: TurnProps) {
  return (
    <li className={styles.turn}>
      {icon}
      <div>
        <p>{children}</p>
        {why === '' ? null : <p className={styles.why}>{why}</p>}
      </div>
    </li>
  )
}
