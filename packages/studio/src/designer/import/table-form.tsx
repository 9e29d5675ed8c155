import type { Duration, Problem as SpecProblem } from '@motcua/spec'
import { FileUp } from 'lucide-react'
import { type RefObject, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField, TextField } from '../../ui/field.tsx'
import { Problem } from '../../ui/states.tsx'
import styles from './import.module.css'
import { readTableFile } from './table-file.ts'
import { words } from './words.ts'

/** What somebody typed, pasted or chose. */
export interface TableInput {
  readonly title: string
  readonly total: string
  /** `stated`: as the table says. */
  readonly unit: Duration['unit'] | 'stated'
  readonly source: string
}

interface TableFormProps {
  readonly input: TableInput
  readonly onChange: (input: TableInput) => void
  readonly isTotalWrong: boolean
  /** Gets the box of the table, for going to a line of it. */
  readonly box: RefObject<HTMLTextAreaElement | null>
}

export function TableForm({ input, onChange, isTotalWrong, box }: TableFormProps) {
  const t = useWords(words)
  return (
    <div className={styles.form}>
      <TextField takesFocus label={t.name} value={input.title} onChange={(title) => onChange({ ...input, title })} />
      <div className={styles.times}>
        <TextField
          label={t.total}
          help={t.totalHelp}
          error={isTotalWrong ? t.totalWrong : undefined}
          value={input.total}
          onChange={(total) => onChange({ ...input, total })}
        />
        <SelectField
          label={t.unit}
          help={t.unitHelp}
          value={input.unit}
          options={[
            { value: 'stated', label: t.asStated },
            { value: 'working-days', label: t.workingDays },
            { value: 'working-hours', label: t.workingHours },
            { value: 'calendar-days', label: t.calendarDays },
          ]}
          onChange={(unit) => onChange({ ...input, unit })}
        />
      </div>
      <TableSource source={input.source} onChange={(source) => onChange({ ...input, source })} box={box} />
    </div>
  )
}

interface TableSourceProps {
  readonly source: string
  readonly onChange: (source: string) => void
  readonly box: RefObject<HTMLTextAreaElement | null>
}

/** The table as text: pasted, typed, or put here from a file, so that it can be mended on the spot. */
function TableSource({ source, onChange, box }: TableSourceProps) {
  const t = useWords(words)
  const text = useText()
  const [refused, setRefused] = useState<SpecProblem>()
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const read = await readTableFile(file)
    setRefused(read.ok ? undefined : read.problem)
    if (read.ok) onChange(read.text.replace(/\r\n?/g, '\n'))
  }
  return (
    <>
      <Field label={t.source} help={t.sourceHelp}>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            className={styles.source}
            value={source}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <div className={styles.file}>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/plain']}
          onSelect={(files) => void take(files?.[0])}
        >
          <Button size="small" icon={<FileUp size={14} aria-hidden />}>
            {t.choose}
          </Button>
        </FileTrigger>
      </div>
      {refused ? <Problem title={text(refused.message)} remedy={text(refused.remedy)} /> : null}
    </>
  )
}
