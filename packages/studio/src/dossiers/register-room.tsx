import type { RegisterRow } from '@motcua/api'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { More } from '../remote/more.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { useMe } from '../shell/session.ts'
import { SelectField } from '../ui/field.tsx'
import { Empty } from '../ui/states.tsx'
import { type Column, Table } from '../ui/table.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './dossiers-room.module.css'
import { ResultTag } from './result-tag.tsx'
import { words } from './words.ts'

/** The register of dossier numbers of a unit, a week at a time, void numbers shown. */
export function RegisterRoom() {
  const t = useWords(words)
  const text = useText()
  const units = useMe()?.units ?? []
  const [unit, chooseUnit] = useState('')
  const list = useRegister(unit)
  const columns = useColumns()
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={t.register}>
      {units.length > 1 ? (
        <div className={styles.filters}>
          <SelectField
            label={t.unit}
            value={unit || (units[0]?.id ?? '')}
            options={units.map(({ id, title }) => ({ value: id, label: text(title) }))}
            onChange={chooseUnit}
          />
        </div>
      ) : null}
      <Loaded query={list} failed={t.registerFailed} lines={8}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t.registerNone}>
              <p>{t.registerHelp}</p>
            </Empty>
          ) : (
            <Table label={t.register} columns={columns} rows={rows} rowKey={(row) => row.code} />
          )
        }
      </Loaded>
      <More query={list}>{t.earlier}</More>
    </Page>
  )
}

/** Without a unit the runtime takes the first of the reader's. */
function useRegister(unit: string) {
  return useInfiniteQuery({
    queryKey: ['register', unit],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(unit === '' ? {} : { unit }), ...(pageParam === '' ? {} : { cursor: pageParam }) }
      return api.getRegister({ query }, signal)
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

function useColumns(): readonly Column<RegisterRow>[] {
  const t = useWords(words)
  const text = useText()
  return [
    { key: 'code', title: t.code, cell: (row) => <Code row={row} /> },
    {
      key: 'applicant',
      title: t.applicant,
      cell: (row) =>
        row.state === 'void' ? (
          <Tag>{t.void}</Tag>
        ) : (
          <>
            <span className={styles.who}>{row.applicant}</span>
            <span className={styles.soft}>{row.procedure ? text(row.procedure) : ''}</span>
          </>
        ),
    },
    { key: 'received', title: t.received, cell: (row) => (row.receivedAt ? text(row.receivedAt.words) : '') },
    { key: 'due', title: t.due, cell: (row) => dueOf(row, text, t.paused) },
    { key: 'result', title: t.result, cell: (row) => (row.state === 'void' ? '' : <ResultTag result={row.result} />) },
    { key: 'ended', title: t.endedAt, cell: (row) => (row.endedAt ? text(row.endedAt.words) : '') },
  ]
}

function Code({ row }: { readonly row: RegisterRow }) {
  if (row.dossier === null) return <span className={styles.code}>{row.code}</span>
  return (
    <Link to={`/dossiers/${encodeURIComponent(row.dossier)}`} className={styles.code}>
      {row.code}
    </Link>
  )
}

function dueOf(row: RegisterRow, text: ReturnType<typeof useText>, paused: string): string {
  if (row.due === undefined) return ''
  return row.due === null ? paused : text(row.due.words)
}
