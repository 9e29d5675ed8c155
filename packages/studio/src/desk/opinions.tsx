import type { Consultation, TaskScreen } from '@motcua/api'
import { DueTag } from '../dossier/due-tag.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { Tag } from '../ui/tag.tsx'
import { AskOpinion } from './ask-opinion.tsx'
import styles from './beside.module.css'
import { besideWords } from './beside-words.ts'

interface OpinionsProps {
  readonly screen: TaskScreen
  readonly onChanged: () => Promise<unknown>
}

/** Opinions that were asked for at this task with what was said, and asking for one. */
export function Opinions({ screen, onChanged }: OpinionsProps) {
  const t = useWords(besideWords)
  const { consultations, consults } = screen
  if (consultations.length + consults.length === 0) return null
  return (
    <section className={styles.opinions} aria-label={t.opinions}>
      {consultations.length > 0 ? (
        <>
          <h2 className={styles.title}>{t.opinions}</h2>
          <ul className={styles.opinions}>
            {consultations.map((one) => (
              <Opinion key={one.task} opinion={one} />
            ))}
          </ul>
        </>
      ) : null}
      {consults.length > 0 ? <AskOpinion screen={screen} onChanged={onChanged} /> : null}
    </section>
  )
}

function Opinion({ opinion }: { readonly opinion: Consultation }) {
  const t = useWords(besideWords)
  const text = useText()
  const { title, unit, state, question, askedBy, askedAt, due, answer } = opinion
  return (
    <li className={styles.opinion}>
      <p className={styles.state}>
        <span className={styles.strong}>{text(title)}</span>
        <span className={styles.soft}>{text(unit.title)}</span>
        {state === 'open' && due ? <DueTag due={due} /> : null}
        <Tag>{t[state]}</Tag>
      </p>
      <p className={styles.words}>{question}</p>
      <p className={styles.soft}>
        {askedBy.name}, {text(askedAt.words)}
      </p>
      {answer ? (
        <div className={styles.answer}>
          <p className={styles.words}>{answer.opinion}</p>
          <p className={styles.soft}>
            {answer.by.name}, {text(answer.at.words)}
          </p>
        </div>
      ) : null}
    </li>
  )
}
