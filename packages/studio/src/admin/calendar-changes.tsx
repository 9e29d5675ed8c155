import type { CalendarReview } from '@motcua/api'
import { CircleX, TriangleAlert } from 'lucide-react'
import { dayOf } from '../i18n/format.ts'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import styles from './admin.module.css'
import { calendarWords } from './calendar-words.ts'

interface CalendarChangesProps {
  readonly review: CalendarReview
  /** Whether what is warned of is meant. */
  readonly means: boolean
  readonly onMean: (means: boolean) => void
}

interface Years {
  readonly from: number
  readonly to: number
}

/** What a new version of a calendar would change, in words. */
export function CalendarChanges({ review, means, onMean }: CalendarChangesProps) {
  const t = useWords(calendarWords)
  const { locale } = useLocale()
  const { problems, warnings, years, past, coming, recountFrom } = review
  if (problems.length > 0) return <Problems title={t.problems} problems={problems} />
  const span = (one: Years | null) => (one ? `${one.from}–${one.to}` : '–')
  const [before, after] = [span(years?.before ?? null), span(years?.after ?? null)]
  return (
    <div className={styles.changes} role="status">
      {before === after ? null : <p>{t.newYears(before, after)}</p>}
      <Days title={t.past} days={past[locale]} />
      <Days title={t.coming} days={coming[locale]} />
      {past.vi.length + coming.vi.length === 0 ? <p>{t.noDays}</p> : null}
      <p className={styles.soft}>
        {recountFrom === null ? t.noRecount : t.recountFrom(dayOf(new Date(`${recountFrom}T12:00:00+07:00`)))}
      </p>
      {warnings.length === 0 ? null : (
        <>
          <Problems title={t.warnings} problems={warnings} />
          <label className={styles.means}>
            <input type="checkbox" checked={means} onChange={(event) => onMean(event.target.checked)} />
            {t.means}
          </label>
        </>
      )}
    </div>
  )
}

function Days({ title, days }: { readonly title: string; readonly days: readonly string[] }) {
  if (days.length === 0) return null
  return (
    <div>
      <h3 className={styles.changesTitle}>{title}</h3>
      <ul className={styles.days}>
        {days.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}

interface ProblemsProps {
  readonly title: string
  readonly problems: CalendarReview['problems']
}

function Problems({ title, problems }: ProblemsProps) {
  const text = useText()
  return (
    <div>
      <h3 className={styles.changesTitle}>{title}</h3>
      <ul className={styles.problems}>
        {problems.map(({ code, where, severity, message, remedy }) => (
          <li key={`${code} ${where} ${message.en}`}>
            {severity === 'error' ? (
              <CircleX size={16} aria-hidden />
            ) : (
              <TriangleAlert size={16} aria-hidden className={styles.warned} />
            )}
            <span>
              {text(message)} {text(remedy)}
              {where === '' ? null : <code className={styles.where}>{where}</code>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
