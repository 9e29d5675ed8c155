import type { Unit } from '@motcua/api'
import { viCalendar } from '@motcua/calendar'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './admin.module.css'
import { idFrom } from './id-from.ts'
import { useCalendars } from './use-calendars.ts'
import { words } from './words.ts'

/** Agency codes as dossier codes carry them: H99, H99.31, 01.H99.31. */
const CODE = /^(?:\d{2,3}\.){0,3}[A-Z]\d{2}(?:\.\d{2})?$/
interface UnitFormProps {
  readonly units: readonly Unit[]
  readonly onDone: () => void
}

/** A new unit: its names, its code, what it is part of, when it works. */
export function UnitForm({ units, onDone }: UnitFormProps) {
  const t = useWords(words)
  const text = useText()
  const said = useProblemText()
  const calendars = useCalendars().data?.calendars ?? []
  const [draft, setDraft] = useState({ vi: '', en: '', code: '', parent: '', calendar: viCalendar.id })
  const [tried, setTried] = useState(false)
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const lacksName = draft.vi.trim() === ''
  const lacksCode = !CODE.test(draft.code.trim())
  const save = useSaveUnit(onDone)
  const send = () => {
    setTried(true)
    if (lacksName || lacksCode) return
    const title = { vi: draft.vi.trim(), en: draft.en.trim() || draft.vi.trim() }
    const id = idFrom(draft.vi, new Set(units.map((unit) => unit.id)))
    const parent = draft.parent === '' ? {} : { parent: draft.parent }
    save.mutate({ id, title, code: draft.code.trim(), calendar: draft.calendar, ...parent })
  }
  return (
    <section className={styles.form} aria-labelledby="unit-form">
      <h2 id="unit-form" className={styles.formTitle}>
        {t.addUnit}
      </h2>
      {save.error ? <Problem title={t.notSaved} remedy={said(save.error)} /> : null}
      <div className={styles.pair}>
        <TextField
          label={t.nameVi}
          value={draft.vi}
          error={tried && lacksName ? t.needsName : undefined}
          onChange={(vi) => change({ vi })}
        />
        <TextField label={t.nameEn} value={draft.en} onChange={(en) => change({ en })} />
        <TextField
          label={t.code}
          help={t.codeHelp}
          value={draft.code}
          error={tried && lacksCode ? t.needsCode : undefined}
          onChange={(code) => change({ code })}
        />
        <SelectField
          label={t.parent}
          value={draft.parent}
          options={units.map(({ id, title }) => ({ value: id, label: text(title) }))}
          empty={t.top}
          onChange={(parent) => change({ parent })}
        />
        <SelectField
          label={t.calendar}
          help={t.calendarHelp}
          value={draft.calendar}
          options={calendars.map(({ id, titles }) => ({ value: id, label: text(titles) }))}
          onChange={(calendar) => change({ calendar })}
        />
      </div>
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={save.isPending} onPress={send}>
          {save.isPending ? t.saving : t.save}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {t.cancel}
        </Button>
      </div>
    </section>
  )
}

function useSaveUnit(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (unit: Unit) => api.saveUnit({ body: unit }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['units'] })
      onDone()
    },
  })
}
