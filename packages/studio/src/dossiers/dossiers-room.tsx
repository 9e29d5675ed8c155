import type { DossierSummary } from '@motcua/api'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { DueTag } from '../dossier/due-tag.tsx'
import { useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { More } from '../remote/more.tsx'
import { useSettled } from '../remote/use-settled.ts'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Empty } from '../ui/states.tsx'
import { type Column, Table } from '../ui/table.tsx'
import styles from './dossiers-room.module.css'
import { ResultTag } from './result-tag.tsx'
import { words } from './words.ts'

type Status = 'all' | DossierSummary['status']

/** Dossiers of my units, newest first. */
export function DossiersRoom() {
  const t = useWords(words)
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState<Status>('all')
  const q = useSettled(typed).trim()
  const list = useDossiers(q, status)
  const columns = useColumns()
  const dossiers = list.data?.pages.flatMap((page) => page.dossiers) ?? []
  const options = [
    { value: 'all', label: t.all },
    { value: 'open', label: t.open },
    { value: 'ended', label: t.ended },
  ] as const
  return (
    <Page title={t.dossiers}>
      <div className={styles.filters}>
        <TextField label={t.search} value={typed} onChange={setTyped} />
        <SelectField label={t.status} value={status} options={options} onChange={setStatus} />
      </div>
      <Loaded query={list} failed={t.failed} lines={8}>
        {() =>
          dossiers.length === 0 ? (
            <Empty title={q === '' ? t.none : t.noneFound}>
              <p>{q === '' ? t.noneHelp : t.noneFoundHelp}</p>
            </Empty>
          ) : (
            <Table label={t.dossiers} columns={columns} rows={dossiers} rowKey={(row) => row.id} />
          )
        }
      </Loaded>
      <More query={list}>{t.more}</More>
    </Page>
  )
}

function useDossiers(q: string, status: Status) {
  return useInfiniteQuery({
    queryKey: ['dossiers', q, status],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(q === '' ? {} : { q }),
        ...(status === 'all' ? {} : { status }),
        ...(pageParam === '' ? {} : { cursor: pageParam }),
      }
      return api.listDossiers({ query }, signal)
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (before) => before,
  })
}

function useColumns(): readonly Column<DossierSummary>[] {
  const t = useWords(words)
  const text = useText()
  return [
    {
      key: 'code',
      title: t.code,
      cell: (row) => (
        <Link to={`/dossiers/${encodeURIComponent(row.id)}`} className={styles.code}>
          {row.code}
        </Link>
      ),
    },
    {
      key: 'applicant',
      title: t.applicant,
      cell: (row) => (
        <>
          <span className={styles.who}>{row.applicant}</span>
          <span className={styles.soft}>{text(row.procedure.title)}</span>
        </>
      ),
    },
    { key: 'result', title: t.result, cell: (row) => <ResultTag result={row.result} /> },
    { key: 'time', title: t.time, cell: (row) => <DueTag due={row.due} /> },
    { key: 'due', title: t.due, cell: (row) => (row.due.due ? text(row.due.due.words) : t.paused) },
  ]
}
