import type { VersionState, VersionSummary } from '@motcua/api'
import { changeText, diffSpecs } from '@motcua/spec'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { api } from '../../shell/api.ts'
import { names } from '../../ui/class-names.ts'
import { Marked } from '../../ui/marked.tsx'
import { Problem, Skeleton } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { Tag, type Tone } from '../../ui/tag.tsx'
import { useDesigner } from '../document/designer-context.tsx'
import styles from '../trials/trials.module.css'
import viewStyles from '../view.module.css'

const words = {
  session: { vi: 'Đã sửa trong lần mở này', en: 'Edited since you opened it' },
  nothing: { vi: 'Chưa sửa gì.', en: 'Nothing yet.' },
  against: { vi: (n: number) => `So với bản ${n}`, en: (n: number) => `Against version ${n}` },
  same: { vi: 'Không khác gì.', en: 'No difference.' },
  versions: { vi: 'Các bản', en: 'Versions' },
  none: { vi: 'Chưa gửi duyệt bản nào.', en: 'No version has been submitted yet.' },
  version: { vi: 'Bản', en: 'Version' },
  state: { vi: 'Tình trạng', en: 'State' },
  note: { vi: 'Thay đổi gì', en: 'What changed' },
  by: { vi: 'Người gửi', en: 'Submitted by' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  submitted: { vi: 'chờ duyệt', en: 'waiting for approval' },
  returned: { vi: 'trả lại', en: 'sent back' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  inForce: { vi: 'đang hiệu lực', en: 'in force' },
  superseded: { vi: 'đã thay', en: 'superseded' },
  failed: { vi: 'Không đọc được các bản.', en: 'The versions could not be read.' },
} satisfies Words

const TONES: Readonly<Record<VersionState, Tone>> = {
  submitted: 'soon',
  returned: 'late',
  approved: 'onTime',
  inForce: 'early',
  superseded: 'plain',
}

/** What was edited just now, how the draft differs from the latest version, and all versions. */
export function HistoryView() {
  const t = useWords(words)
  const text = useText()
  const { id = '' } = useParams()
  const { history } = useDesigner()
  const versions = useQuery({ queryKey: ['versions', id], queryFn: () => api.listVersions({ params: { id } }) })
  const latest = versions.data?.versions.toSorted((a, b) => b.version - a.version)[0]
  return (
    <div className={names(viewStyles.content, viewStyles.narrow)}>
      {latest ? <Differences id={id} version={latest.version} /> : null}
      <section>
        <h2 className={viewStyles.heading}>{t.versions}</h2>
        {versions.isPending ? <Skeleton lines={3} /> : null}
        {versions.isError ? <Problem title={t.failed} onRetry={() => void versions.refetch()} /> : null}
        {versions.data?.versions.length === 0 ? <p className={viewStyles.soft}>{t.none}</p> : null}
        {versions.data && versions.data.versions.length > 0 ? (
          <Versions id={id} versions={versions.data.versions} />
        ) : null}
      </section>
      <section>
        <h2 className={viewStyles.heading}>{t.session}</h2>
        {history.done.length === 0 ? <p className={viewStyles.soft}>{t.nothing}</p> : null}
        <ol className={styles.log}>
          {history.done.map((step, at) => (
            <li key={`${at} ${step.says.vi}`}>{text(step.says)}</li>
          ))}
        </ol>
      </section>
    </div>
  )
}

function Differences({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  const before = useQuery({
    queryKey: ['version', id, version],
    queryFn: () => api.getVersion({ params: { id, version } }),
  }).data
  const changes = useMemo(() => (before ? diffSpecs(before.spec, spec) : []), [before, spec])
  if (!before) return null
  return (
    <section>
      <h2 className={viewStyles.heading}>{t.against(version)}</h2>
      {changes.length === 0 ? <p className={viewStyles.soft}>{t.same}</p> : null}
      <ul className={styles.log}>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.path}`}>
            <Marked text={text(changeText(change))} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Versions({ id, versions }: { readonly id: string; readonly versions: readonly VersionSummary[] }) {
  const t = useWords(words)
  return (
    <Table
      label={t.versions}
      rows={versions}
      rowKey={(one) => `${one.version}`}
      columns={[
        {
          key: 'version',
          title: t.version,
          cell: (one) => <Link to={`/procedures/${id}/versions/${one.version}`}>{one.version}</Link>,
        },
        { key: 'state', title: t.state, cell: (one) => <Tag tone={TONES[one.state]}>{t[one.state]}</Tag> },
        { key: 'note', title: t.note, cell: (one) => one.note },
        { key: 'by', title: t.by, cell: (one) => one.submittedBy.name },
        {
          key: 'from',
          title: t.from,
          figures: true,
          cell: (one) => one.effectiveFrom?.split('-').reverse().join('/') ?? '',
        },
      ]}
    />
  )
}
