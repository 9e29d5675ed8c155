import { ApiProblem, type ProcedureSummary } from '@motcua/api'
import type { Spec, Text } from '@motcua/spec'
import { useQuery } from '@tanstack/react-query'
import { Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { folded } from '../i18n/format.ts'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { usePermissions } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { Empty, Problem, Skeleton } from '../ui/states.tsx'
import { Table } from '../ui/table.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './designer-page.module.css'
import { blankSpec } from './document/blank-spec.ts'
import { useCreateProcedure } from './use-create-procedure.ts'

const words = {
  title: { vi: 'Thủ tục', en: 'Procedures' },
  add: { vi: 'Thủ tục mới', en: 'New procedure' },
  search: { vi: 'Tìm theo tên hoặc mã', en: 'Search by name or code' },
  empty: { vi: 'Chưa có thủ tục nào.', en: 'No procedures yet.' },
  emptyHelp: {
    vi: 'Vẽ một thủ tục từ đầu, chép một thủ tục mẫu, hoặc nhập từ bảng các bước.',
    en: 'Draw one from blank, copy an example, or import a table of steps.',
  },
  failed: { vi: 'Không đọc được danh sách thủ tục.', en: 'The list of procedures could not be read.' },
  name: { vi: 'Tên', en: 'Name' },
  code: { vi: 'Mã quốc gia', en: 'National code' },
  work: { vi: 'Đang sửa', en: 'In the making' },
  inForce: { vi: 'Đang hiệu lực', en: 'In force' },
  draft: { vi: 'bản nháp', en: 'draft' },
  errors: { vi: (count: number) => `${count} lỗi`, en: (count: number) => `${count} errors` },
  waiting: { vi: (n: number) => `bản ${n} chờ duyệt`, en: (n: number) => `version ${n} waits for approval` },
  approved: { vi: (n: number) => `bản ${n} đã duyệt`, en: (n: number) => `version ${n} approved` },
  since: {
    vi: (n: number, day: string) => `bản ${n}, từ ${day}`,
    en: (n: number, day: string) => `version ${n}, since ${day}`,
  },
  notYet: { vi: 'chưa có', en: 'not yet' },
  newTitle: { vi: 'Tên thủ tục', en: 'Title of the procedure' },
  from: { vi: 'Bắt đầu từ', en: 'Start from' },
  blank: { vi: 'khung trống: tiếp nhận, thẩm định, ký', en: 'blank: intake, appraisal, signature' },
  copyOf: { vi: (title: string) => `chép: ${title}`, en: (title: string) => `copy of: ${title}` },
  create: { vi: 'Tạo bản nháp', en: 'Create the draft' },
  orTable: { vi: 'Đã có bảng các bước?', en: 'Is there a table of steps?' },
  importTable: { vi: 'Nhập từ bảng', en: 'Import a table' },
  none: { vi: 'Không có thủ tục nào khớp.', en: 'No procedure matches.' },
} satisfies Words

/** Every procedure with what is in force and what is being changed. */
export function ProceduresRoom() {
  const t = useWords(words)
  const list = useQuery({ queryKey: ['procedures'], queryFn: () => api.listProcedures() })
  const mayDraft = usePermissions().includes('procedure.draft')
  const procedures = list.data?.procedures ?? []
  return (
    <Page title={t.title} actions={mayDraft ? <NewProcedure procedures={procedures} /> : null}>
      {list.isPending ? <Skeleton /> : null}
      {list.isError ? <Problem title={t.failed} onRetry={() => void list.refetch()} /> : null}
      {list.data && procedures.length === 0 ? (
        <Empty title={t.empty}>
          <p>{t.emptyHelp}</p>
        </Empty>
      ) : null}
      {procedures.length > 0 ? <Procedures procedures={procedures} /> : null}
    </Page>
  )
}

function Procedures({ procedures }: { readonly procedures: readonly ProcedureSummary[] }) {
  const t = useWords(words)
  const text = useText()
  const [asked, setAsked] = useState('')
  const shown = procedures.filter((one) =>
    folded(`${one.title.vi} ${one.title.en} ${one.nationalCode ?? ''}`).includes(folded(asked.trim())),
  )
  return (
    <>
      {procedures.length > 6 ? <TextField label={t.search} value={asked} onChange={setAsked} /> : null}
      {shown.length === 0 ? <p>{t.none}</p> : null}
      <Table
        label={t.title}
        rows={shown}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            title: t.name,
            cell: (one) => <Link to={`/procedures/${one.id}/design`}>{text(one.title)}</Link>,
          },
          { key: 'code', title: t.code, cell: (one) => one.nationalCode ?? '' },
          { key: 'work', title: t.work, cell: (one) => <InTheMaking procedure={one} /> },
          { key: 'force', title: t.inForce, cell: (one) => <InForce procedure={one} /> },
        ]}
      />
    </>
  )
}

function InTheMaking({ procedure }: { readonly procedure: ProcedureSummary }) {
  const t = useWords(words)
  const { id, draft, submitted, approved } = procedure
  if (submitted) {
    return (
      <Link to={`/procedures/${id}/versions/${submitted.version}`}>
        <Tag tone="soon">{t.waiting(submitted.version)}</Tag>
      </Link>
    )
  }
  if (approved) return <Tag tone="onTime">{t.approved(approved.version)}</Tag>
  if (!draft) return null
  return draft.errors > 0 ? (
    <Tag tone="late" icon={<TriangleAlert size={14} aria-hidden />}>
      {t.draft}, {t.errors(draft.errors)}
    </Tag>
  ) : (
    <Tag>{t.draft}</Tag>
  )
}

function InForce({ procedure }: { readonly procedure: ProcedureSummary }) {
  const t = useWords(words)
  const { id, inForce } = procedure
  if (!inForce) return <span>{t.notYet}</span>
  const day = inForce.effectiveFrom?.split('-').reverse().join('/') ?? ''
  return <Link to={`/procedures/${id}/versions/${inForce.version}`}>{t.since(inForce.version, day)}</Link>
}

function NewProcedure({ procedures }: { readonly procedures: readonly ProcedureSummary[] }) {
  const t = useWords(words)
  return (
    <Sheet
      title={t.add}
      button={
        <Button look="primary" icon={<Plus size={16} aria-hidden />}>
          {t.add}
        </Button>
      }
    >
      <NewProcedureForm procedures={procedures} />
    </Sheet>
  )
}

function NewProcedureForm({ procedures }: { readonly procedures: readonly ProcedureSummary[] }) {
  const t = useWords(words)
  const text = useText()
  const [title, setTitle] = useState('')
  const [source, setSource] = useState('-')
  const copied = procedures.find((one) => one.id === source)
  const create = useCreateProcedure()
  const copies = procedures.filter((one) => one.inForce)
  const typed = title.trim()
  return (
    <form
      className={styles.dialogForm}
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate({ title: typed, begin: (id, both) => startingPoint(copied, id, both) })
      }}
    >
      <TextField takesFocus label={t.newTitle} value={title} onChange={setTitle} />
      <SelectField
        label={t.from}
        value={source}
        options={[
          { value: '-', label: t.blank },
          ...copies.map((one) => ({ value: one.id, label: t.copyOf(text(one.title)) })),
        ]}
        onChange={setSource}
      />
      {create.error instanceof ApiProblem ? <Problem title={text(create.error.problem.text)} /> : null}
      <Button type="submit" look="primary" isDisabled={typed === '' || create.isPending}>
        {t.create}
      </Button>
      <p className={styles.other}>
        {t.orTable}{' '}
        <Link to={`/procedures/import${typed === '' ? '' : `?${new URLSearchParams({ title: typed })}`}`}>
          {t.importTable}
        </Link>
      </p>
    </form>
  )
}

/** A blank procedure, or the version in force of another one under a new id and title. */
async function startingPoint(copied: ProcedureSummary | undefined, id: string, title: Text): Promise<Spec> {
  if (!copied?.inForce) return blankSpec(id, title)
  const { spec } = await api.getVersion({ params: { id: copied.id, version: copied.inForce.version } })
  return { ...spec, id, identity: { ...spec.identity, title, nationalCode: null } }
}
