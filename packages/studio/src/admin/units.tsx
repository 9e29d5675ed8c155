import type { Unit } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { type Column, Table } from '../ui/table.tsx'
import styles from './admin.module.css'
import { UnitForm } from './unit-form.tsx'
import { useCalendars } from './use-calendars.ts'
import { words } from './words.ts'

/** The units in their tree; adding one. */
export function Units() {
  const t = useWords(words)
  const text = useText()
  const query = useQuery({ queryKey: ['units'], queryFn: () => api.listUnits() })
  const calendars = useCalendars().data?.calendars ?? []
  const [isAdding, add] = useState(false)
  const titleOf = (units: readonly Unit[], wanted: string | undefined) => {
    const found = units.find(({ id }) => id === wanted)
    return found ? text(found.title) : ''
  }
  const calendarTitle = (id: string) => {
    const found = calendars.find((calendar) => calendar.id === id)
    return found ? text(found.titles) : id
  }
  const columns = (units: readonly Unit[]): readonly Column<Unit>[] => [
    { key: 'name', title: t.unit, cell: (unit) => <strong className={styles.name}>{text(unit.title)}</strong> },
    { key: 'code', title: t.code, cell: (unit) => unit.code },
    { key: 'parent', title: t.parent, cell: (unit) => titleOf(units, unit.parent) },
    { key: 'calendar', title: t.calendar, cell: ({ calendar }) => calendarTitle(calendar) },
  ]
  return (
    <div className={styles.panel}>
      <Loaded query={query} failed={t.failed} lines={8}>
        {({ units }) => (
          <>
            {isAdding ? (
              <UnitForm units={units} onDone={() => add(false)} />
            ) : (
              <div>
                <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={() => add(true)}>
                  {t.addUnit}
                </Button>
              </div>
            )}
            <Table label={t.units} columns={columns(units)} rows={units} rowKey={(unit) => unit.id} />
          </>
        )}
      </Loaded>
    </div>
  )
}
