import type { ChangeWords, Version } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Link, useParams } from 'react-router'
import { FlowElement } from '../embedded/flow-element.tsx'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { ChangeList } from './change-list.tsx'
import { Decision } from './decision.tsx'
import { litBy, removals } from './lit-by.ts'
import styles from './review.module.css'
import { VersionTag } from './version-tag.tsx'
import { Versions } from './versions.tsx'
import { Warnings } from './warnings.tsx'
import { words } from './words.ts'

/** One version of a procedure: what it changes in words, the same on the picture, and the signature. */
export function ReviewRoom() {
  const t = useWords(words)
  const text = useText()
  const { id = '', n = '' } = useParams()
  const version = Number(n)
  const query = useQuery({
    queryKey: ['version', id, version],
    queryFn: () => api.getVersion({ params: { id, version } }),
  })
  const title = query.data ? t.title(text(query.data.spec.identity.title), version) : t.review
  return (
    <Page title={title}>
      <Link to="/procedures" className={styles.back}>
        <ArrowLeft size={16} aria-hidden />
        {t.back}
      </Link>
      <Loaded query={query} failed={t.failed} lines={8}>
        {(loaded) => <ReviewPage key={`${id} ${version}`} procedure={id} version={loaded} />}
      </Loaded>
    </Page>
  )
}

interface ReviewPageProps {
  readonly procedure: string
  readonly version: Version
}

function ReviewPage({ procedure, version }: ReviewPageProps) {
  const t = useWords(words)
  const { locale } = useLocale()
  const [chosen, choose] = useState<ChangeWords | null>(null)
  const { spec, changes } = version
  const gone = useMemo(() => removals(version), [version])
  const lit = useMemo(() => {
    const shown = (chosen === null ? changes : [chosen]).filter(({ words: said }) => !gone.has(said.vi))
    return shown.flatMap(({ path }) => litBy(path, spec))
  }, [chosen, changes, gone, spec])
  return (
    <>
      <Head version={version} />
      <div className={styles.sides}>
        <section className={styles.section}>
          <Changes version={version} chosen={chosen} onChoose={choose} />
          <Warnings version={version} />
        </section>
        <section className={styles.section}>
          <h2 className={styles.sectionTitle}>{t.flowPicture}</h2>
          <FlowElement spec={spec} highlighted={lit} locale={locale} />
          <Versions procedure={procedure} shown={version.summary.version} />
        </section>
      </div>
      <Decision procedure={procedure} version={version} />
    </>
  )
}

function Head({ version: { summary } }: { readonly version: Version }) {
  const t = useWords(words)
  const text = useText()
  const { decidedBy, decidedAt, effectiveFrom } = summary
  return (
    <div className={styles.head}>
      <p className={styles.line}>
        <VersionTag state={summary.state} />
        <span>{t.submittedBy(summary.submittedBy.name, text(summary.submittedAt.words))}</span>
      </p>
      <blockquote className={styles.note}>{summary.note}</blockquote>
      {decidedBy && decidedAt ? (
        <p className={styles.line}>
          <span>{t.decidedBy(decidedBy.name, text(decidedAt.words))}</span>
          {effectiveFrom ? <strong>{t.from(effectiveFrom.split('-').reverse().join('/'))}</strong> : null}
        </p>
      ) : null}
      {summary.decisionNote ? <blockquote className={styles.note}>{summary.decisionNote}</blockquote> : null}
      <p className={styles.soft}>{t.inFlight}</p>
    </div>
  )
}

interface ChangesProps {
  readonly version: Version
  readonly chosen: ChangeWords | null
  readonly onChoose: (change: ChangeWords | null) => void
}

function Changes({ version: { changes, previous }, chosen, onChoose }: ChangesProps) {
  const t = useWords(words)
  if (previous === null) return <p className={styles.soft}>{t.firstVersion}</p>
  if (changes.length === 0) return <p className={styles.soft}>{t.noChanges}</p>
  return (
    <>
      <h2 className={styles.sectionTitle}>
        {t.changes(changes.length)} <span className={styles.soft}>{t.against(previous.version)}</span>
      </h2>
      <ChangeList changes={changes} chosen={chosen} onChoose={onChoose} />
    </>
  )
}
