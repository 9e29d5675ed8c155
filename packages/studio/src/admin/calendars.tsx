import type { CalendarSummary } from '@motcua/api'
import { useState } from 'react'
import { number } from '../i18n/format.ts'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, Table } from '../ui/table.tsx'
import styles from './admin.module.css'
import { CalendarForm } from './calendar-form.tsx'
import { calendarWords } from './calendar-words.ts'
import { isCounting, useCalendars } from './use-calendars.ts'

/** The calendars: which years they know, who published them, how far counting anew has come; publishing a version. */
export function Calendars() {
  const t = useWords(calendarWords)
  const text = useText()
  const query = useCalendars()
  const [edited, edit] = useState<string | null>(null)
  const [said, say] = useState('')
  const columns: readonly Column<CalendarSummary>[] = [
    {
      key: 'calendar',
      title: t.calendar,
      cell: ({ titles }) => <strong className={styles.name}>{text(titles)}</strong>,
    },
    { key: 'years', title: t.years, cell: ({ years }) => `${years.from}–${years.to}` },
    { key: 'units', title: t.units, cell: ({ units }) => units },
    { key: 'inForce', title: t.inForce, cell: (calendar) => <InForce calendar={calendar} /> },
    {
      key: 'new',
      title: t.newVersion,
      cell: ({ id, titles }) => (
        <Button size="small" aria-label={t.newVersionOf(text(titles))} onPress={() => edit(id)}>
          {t.newVersion}
        </Button>
      ),
    },
  ]
  return (
    <div className={styles.panel}>
      <p className={styles.about}>{t.about}</p>
      {said ? (
        <p className={styles.said} role="status">
          {said}
        </p>
      ) : null}
      {edited === null ? null : (
        <CalendarForm
          key={edited}
          calendar={edited}
          onDone={(title) => {
            edit(null)
            say(t.published(title))
          }}
          onCancel={() => edit(null)}
        />
      )}
      <Loaded query={query} failed={t.failed} lines={8}>
        {({ calendars }) => <Table label={t.title} columns={columns} rows={calendars} rowKey={({ id }) => id} />}
      </Loaded>
    </div>
  )
}

function InForce({ calendar }: { readonly calendar: CalendarSummary }) {
  const t = useWords(calendarWords)
  const text = useText()
  const { locale } = useLocale()
  const { published } = calendar
  if (published === null) return <span className={styles.soft}>{t.builtIn}</span>
  const { seen, changed } = published.recount
  return (
    <div>
      {t.version(published.version, published.note)}
      <div className={styles.soft}>{t.publishedBy(published.publishedBy.name, text(published.publishedAt.words))}</div>
      <div className={styles.soft} role="status">
        {isCounting(calendar)
          ? t.counting(number(seen, locale))
          : changed === 0
            ? t.countedNone
            : t.counted(number(changed, locale), number(seen, locale))}
      </div>
    </div>
  )
}
