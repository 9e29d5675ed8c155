import type { Dossier } from '@motcua/api'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft, Printer } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { DueTag } from '../dossier/due-tag.tsx'
import { Given } from '../dossier/given.tsx'
import { HistoryList } from '../dossier/history-list.tsx'
import { Ledger } from '../dossier/ledger.tsx'
import { Outputs } from '../dossier/outputs.tsx'
import { FlowElement } from '../embedded/flow-element.tsx'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { Loaded } from '../remote/loaded.tsx'
import { api } from '../shell/api.ts'
import { Page } from '../shell/page.tsx'
import { CallsAndLinks } from './calls-and-links.tsx'
import styles from './dossier-room.module.css'
import { ExportButton } from './export-button.tsx'
import { OpenSteps } from './open-steps.tsx'
import { OtherActions } from './other-actions.tsx'
import { ResultTag } from './result-tag.tsx'
import { Turns } from './turns.tsx'
import { words } from './words.ts'

/** Everything about one dossier: where it is, when it is due and why, what was given, what happened. */
export function DossierRoom() {
  const t = useWords(words)
  const { id = '' } = useParams()
  const query = useQuery({ queryKey: ['dossier', id], queryFn: () => api.getDossier({ params: { id } }) })
  return (
    <Page
      back={<BackToDossiers />}
      title={query.data?.code ?? t.dossiers}
      actions={query.data ? <OtherActions dossier={query.data} /> : null}
    >
      <Loaded query={query} failed={t.dossierFailed} lines={8}>
        {(dossier) => <DossierPage dossier={dossier} />}
      </Loaded>
    </Page>
  )
}

function DossierPage({ dossier }: { readonly dossier: Dossier }) {
  const t = useWords(words)
  const { locale } = useLocale()
  const current = [...dossier.tasks, ...dossier.waits].map(({ node }) => node)
  return (
    <>
      <DossierHead dossier={dossier} />
      <Turns dossier={dossier} />
      <div className={styles.columns}>
        <section className={styles.part}>
          <h2 className={styles.title}>{t.where}</h2>
          <OpenSteps dossier={dossier} />
          <CallsAndLinks dossier={dossier} />
        </section>
        <DueAndSlips dossier={dossier} />
      </div>
      <section className={styles.part}>
        <h2 className={styles.title}>{t.path}</h2>
        <FlowElement spec={dossier.spec} visited={dossier.visited} current={current} locale={locale} />
      </section>
      <Given
        dossier={dossier.id}
        spec={dossier.spec}
        form={applicantForm(dossier.spec)}
        answers={dossier.answers}
        papers={dossier.papers}
      />
      <div className={styles.columns}>
        <History id={dossier.id} />
        <div className={styles.part}>
          <Outputs spec={dossier.spec} outputs={dossier.outputs} />
          <p className={styles.soft}>
            {t.proof}: #{dossier.head.sequence} <code className={styles.hash}>{dossier.head.hash}</code>
          </p>
          <ExportButton id={dossier.id} code={dossier.code} />
        </div>
      </div>
    </>
  )
}

function BackToDossiers() {
  const t = useWords(words)
  return (
    <Link to="/dossiers" className={styles.back}>
      <ArrowLeft size={16} aria-hidden />
      {t.back}
    </Link>
  )
}

function DossierHead({ dossier }: { readonly dossier: Dossier }) {
  const text = useText()
  return (
    <p className={styles.about}>
      <strong>{dossier.applicant}</strong>
      <span>{text(dossier.procedure.title)}</span>
      <span className={styles.soft}>{text(dossier.unit.title)}</span>
      <ResultTag result={dossier.result} />
    </p>
  )
}

function DueAndSlips({ dossier }: { readonly dossier: Dossier }) {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t.deadlines}</h2>
      <p className={styles.due}>
        {dossier.due.due ? <strong>{text(dossier.due.due.words)}</strong> : null}
        <DueTag due={dossier.due} />
      </p>
      <p className={styles.soft}>
        {t.received}: {text(dossier.receivedAt.words)}
      </p>
      <Ledger lines={dossier.ledger} summary={dossier.dueSummary} />
      <a className={styles.slip} href={api.receiptUrl(dossier.id, { lang: locale })} target="_blank" rel="noopener">
        <Printer size={16} aria-hidden />
        {t.receipt}
      </a>
    </section>
  )
}

function History({ id }: { readonly id: string }) {
  const t = useWords(words)
  const query = useQuery({ queryKey: ['dossier', id, 'history'], queryFn: () => api.getHistory({ params: { id } }) })
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t.history}</h2>
      <Loaded query={query} failed={t.dossierFailed}>
        {({ entries }) => <HistoryList entries={entries} />}
      </Loaded>
    </section>
  )
}

function applicantForm(spec: Dossier['spec']): string {
  for (const node of Object.values(spec.flow.nodes)) if (node.kind === 'start' && node.form) return node.form
  return ''
}
