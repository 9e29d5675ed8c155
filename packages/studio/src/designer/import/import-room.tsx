import { ApiProblem } from '@motcua/api'
import { importTable, readAmount } from '@motcua/spec/table'
import { ArrowLeft } from 'lucide-react'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Page } from '../../shell/page.tsx'
import { usePermissions } from '../../shell/session.ts'
import { Button } from '../../ui/button.tsx'
import { Empty, Problem } from '../../ui/states.tsx'
import { useCreateProcedure } from '../use-create-procedure.ts'
import { Found } from './found.tsx'
import styles from './import.module.css'
import { rangeOfLine } from './table-file.ts'
import { TableForm, type TableInput } from './table-form.tsx'
import { words } from './words.ts'

/** Begins a draft from a table of steps: what was read, and what is wrong with it, shows beside the table while it is mended. */
export function ImportRoom() {
  const t = useWords(words)
  const mayDraft = usePermissions().includes('procedure.draft')
  return (
    <Page title={t.title}>
      <Link className={styles.back} to="/procedures">
        <ArrowLeft size={16} aria-hidden />
        {t.back}
      </Link>
      {mayDraft ? <Import /> : <Empty title={t.mayNot} />}
    </Page>
  )
}

function Import() {
  const t = useWords(words)
  const text = useText()
  const [asked] = useSearchParams()
  const [input, setInput] = useState<TableInput>({
    title: asked.get('title') ?? '',
    total: '',
    unit: 'stated',
    source: '',
  })
  const box = useRef<HTMLTextAreaElement>(null)
  const total = totalOf(input.total)
  const title = input.title.trim()
  const imported = useImported(input, title, total)
  const spec = imported?.spec ?? undefined
  const create = useCreateProcedure()
  const isReady = title !== '' && spec !== undefined && !create.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) create.mutate({ title, begin: (id) => ({ ...spec, id }) })
  }
  const goToLine = (line: number) => {
    box.current?.setSelectionRange(...rangeOfLine(input.source, line))
    box.current?.focus()
  }
  return (
    <form className={styles.sides} onSubmit={submit}>
      <TableForm input={input} onChange={setInput} isTotalWrong={input.total !== '' && total === undefined} box={box} />
      <Found imported={imported} needsTotal={input.source.trim() !== '' && total === undefined} onGoToLine={goToLine} />
      <div className={styles.action}>
        {create.isError ? (
          <Problem
            title={t.failed}
            remedy={create.error instanceof ApiProblem ? text(create.error.problem.text) : undefined}
          />
        ) : null}
        <Button type="submit" look="primary" isDisabled={!isReady}>
          {t.create}
        </Button>
        <p className={styles.soft}>{t.createHelp}</p>
      </div>
    </form>
  )
}

function totalOf(written: string): number | undefined {
  const read = readAmount(written)
  return read.ok && read.unit === undefined && read.amount > 0 ? read.amount : undefined
}

/** What the table becomes as it stands; undefined while there is no table, or no total to compare it with. */
function useImported({ source, unit }: TableInput, title: string, total: number | undefined) {
  return useMemo(() => {
    if (source.trim() === '' || total === undefined) return undefined
    return importTable(source, {
      total,
      id: 'draft',
      ...(unit === 'stated' ? {} : { unit }),
      ...(title === '' ? {} : { title: { vi: title, en: title } }),
    })
  }, [source, unit, title, total])
}
