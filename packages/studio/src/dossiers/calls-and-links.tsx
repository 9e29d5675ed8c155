import type { Dossier, LinkedDossier, OpenCall } from '@motcua/api'
import { Link } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { ResultTag } from './result-tag.tsx'
import { turnWords } from './turn-words.ts'
import styles from './turns.module.css'

/** What was asked of other systems and is not answered, and the dossiers at other offices that belong to this one. */
export function CallsAndLinks({ dossier: { calls, linked } }: { readonly dossier: Dossier }) {
  const t = useWords(turnWords)
  return (
    <>
      {calls.length > 0 ? (
        <div className={styles.beside}>
          <h3>{t.calls}</h3>
          <ul className={styles.lines}>
            {calls.map((call) => (
              <Call key={call.call} call={call} />
            ))}
          </ul>
        </div>
      ) : null}
      {linked.parent || linked.children.length > 0 ? (
        <div className={styles.beside}>
          <h3>{t.linked}</h3>
          <ul className={styles.lines}>
            {linked.parent ? <Linked one={linked.parent} isParent /> : null}
            {linked.children.map((one) => (
              <Linked key={one.dossier} one={one} />
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function Call({ call }: { readonly call: OpenCall }) {
  const t = useWords(turnWords)
  const text = useText()
  const until = call.until ? text(call.until.words) : null
  const state = call.failed
    ? until === null
      ? t.failedCall
      : t.triedAgain(until)
    : until === null
      ? ''
      : t.givenUp(until)
  const parts = [t.since(text(call.since.words)), call.attempt > 1 ? t.attempt(call.attempt) : '', state]
  return (
    <li className={styles.line}>
      <span>{text(call.words)}</span>
      <span className={styles.soft}>{parts.filter((part) => part !== '').join(' · ')}</span>
    </li>
  )
}

function Linked({ one, isParent = false }: { readonly one: LinkedDossier; readonly isParent?: boolean }) {
  const t = useWords(turnWords)
  const text = useText()
  const item = one.item ? text(one.item.title) : ''
  const parts = [isParent ? t.parent : text(one.title), text(one.procedure), text(one.unit.title), item]
  return (
    <li className={styles.line}>
      {one.code === null ? (
        <span>{t.notFiled}</span>
      ) : (
        <Link to={`/dossiers/${encodeURIComponent(one.dossier)}`}>{one.code}</Link>
      )}
      <span className={styles.soft}>{parts.filter((part) => part !== '').join(' · ')}</span>
      {one.result ? (
        <ResultTag result={one.result} />
      ) : (
        <span>{one.status === 'open' ? t.linkedOpen : t.linkedEnded}</span>
      )}
    </li>
  )
}
