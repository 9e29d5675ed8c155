import type { Person, Unit } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { type Column, Table } from '../ui/table.tsx'
import styles from './admin.module.css'
import { PersonForm } from './person-form.tsx'
import { useRoles } from './use-roles.ts'
import { words } from './words.ts'

/** People with their positions; adding one and changing one. */
export function People() {
  const t = useWords(words)
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.listPeople() })
  const units = useQuery({ queryKey: ['units'], queryFn: () => api.listUnits() })
  const [edited, edit] = useState<Person | 'new' | null>(null)
  const [said, say] = useState('')
  const close = (sentence: string) => {
    edit(null)
    say(sentence)
  }
  return (
    <div className={styles.panel}>
      {said ? (
        <p className={styles.said} role="status">
          {said}
        </p>
      ) : null}
      <Loaded query={people} failed={t.failed} lines={8}>
        {(list) => (
          <>
            {edited === null ? (
              <div>
                <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={() => edit('new')}>
                  {t.addPerson}
                </Button>
              </div>
            ) : (
              <PersonForm
                key={edited === 'new' ? 'new' : edited.id}
                person={edited === 'new' ? null : edited}
                people={list.people}
                units={units.data?.units ?? []}
                onDone={(name) => close(t.saved(name))}
                onCancel={() => close('')}
              />
            )}
            <PeopleTable people={list.people} units={units.data?.units ?? []} onEdit={edit} />
          </>
        )}
      </Loaded>
    </div>
  )
}

interface PeopleTableProps {
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly onEdit: (person: Person) => void
}

function PeopleTable({ people, units, onEdit }: PeopleTableProps) {
  const t = useWords(words)
  const columns: readonly Column<Person>[] = [
    { key: 'name', title: t.name, cell: (person) => <strong className={styles.name}>{person.name}</strong> },
    { key: 'email', title: t.email, cell: (person) => person.email },
    { key: 'positions', title: t.positions, cell: (person) => <Positions person={person} units={units} /> },
    {
      key: 'change',
      title: t.change,
      cell: (person) => (
        <Button size="small" aria-label={t.changeOf(person.name)} onPress={() => onEdit(person)}>
          {t.change}
        </Button>
      ),
    },
  ]
  return <Table label={t.people} columns={columns} rows={people} rowKey={(person) => person.id} />
}

function Positions({ person, units }: { readonly person: Person; readonly units: readonly Unit[] }) {
  const t = useWords(words)
  const text = useText()
  const roles = useRoles()
  if (person.positions.length === 0) return <span className={styles.soft}>{t.noPosition}</span>
  return (
    <ul>
      {person.positions.map(({ unit, role, from, to }) => {
        const place = units.find(({ id }) => id === unit)
        const period = [from && `${t.from} ${shown(from)}`, to && `${t.to} ${shown(to)}`].filter(Boolean).join(' ')
        return (
          <li key={`${unit} ${role} ${from ?? ''}`}>
            {roles.find(({ value }) => value === role)?.label ?? role}
            <span className={styles.soft}>
              {' '}
              · {place ? text(place.title) : unit} {period}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** "2025-04-28" → "28/04/2025". */
function shown(day: string): string {
  return day.split('-').reverse().join('/')
}
