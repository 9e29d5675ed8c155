import type { Person, Unit } from '@motcua/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './admin.module.css'
import { draftOf, type Lack, lacksOf, type PersonDraft, personToSave } from './person-draft.ts'
import { PositionFields } from './position-fields.tsx'
import { words } from './words.ts'

interface PersonFormProps {
  /** Null for somebody new. */
  readonly person: Person | null
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly onDone: (name: string) => void
  readonly onCancel: () => void
}

/** Name, address, first password, positions. */
export function PersonForm({ person, people, units, onDone, onCancel }: PersonFormProps) {
  const t = useWords(words)
  const said = useProblemText()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(person))
  const [shown, show] = useState<readonly Lack[]>([])
  const change = (part: Partial<PersonDraft>) => setDraft({ ...draft, ...part })
  const errorOf = (lack: Lack) => (shown.includes(lack) ? t[lack] : undefined)
  const save = useMutation({
    mutationFn: () => api.savePerson({ body: personToSave(draft, person, people) }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone(draft.name)
    },
  })
  const send = () => {
    const lacks = lacksOf(draft)
    show(lacks)
    if (lacks.length === 0) save.mutate()
  }
  return (
    <section className={styles.form} aria-labelledby="person-form">
      <h2 id="person-form" className={styles.formTitle}>
        {person ? t.changeOf(person.name) : t.addPerson}
      </h2>
      {save.error ? <Problem title={t.notSaved} remedy={said(save.error)} /> : null}
      <div className={styles.pair}>
        <TextField
          label={t.name}
          value={draft.name}
          error={errorOf('needsName')}
          onChange={(name) => change({ name })}
        />
        <TextField
          label={t.email}
          value={draft.email}
          error={errorOf('needsEmail')}
          onChange={(email) => change({ email })}
        />
      </div>
      <TextField
        label={t.password}
        help={t.passwordHelp}
        value={draft.password}
        error={errorOf('needsPassword')}
        onChange={(password) => change({ password })}
      />
      <PositionFields
        positions={draft.positions}
        units={units}
        error={errorOf('needsPosition')}
        onChange={(positions) => change({ positions })}
      />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={save.isPending} onPress={send}>
          {save.isPending ? t.saving : t.save}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </section>
  )
}
