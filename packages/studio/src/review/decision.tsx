import type { Version } from '@motcua/api'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useToday } from '../demo/use-today.ts'
import { useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { api } from '../shell/api.ts'
import { useMe, usePermissions } from '../shell/session.ts'
import { Button } from '../ui/button.tsx'
import { Field, TextField } from '../ui/field.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './review.module.css'
import { words } from './words.ts'

interface DecisionProps {
  readonly procedure: string
  readonly version: Version
}

/** Approve from a day on, or send back with a comment. Who may not is told why, and who can. */
export function Decision({ procedure, version }: DecisionProps) {
  const t = useWords(words)
  const said = useProblemText()
  const { approve, sendBack } = useDecisions(procedure, version.summary.version)
  const [isSendingBack, openSendBack] = useState(false)
  const from = version.summary.effectiveFrom
  if (approve.isSuccess || sendBack.isSuccess) {
    return (
      <p className={styles.done} role="status">
        {approve.isSuccess ? t.isApproved(from === undefined ? '' : from.split('-').reverse().join('/')) : t.isSentBack}
      </p>
    )
  }
  if (version.summary.state !== 'submitted') return null
  if (!version.mayApprove) return <WhoCan version={version} />
  const error = approve.error ?? sendBack.error
  return (
    <section className={styles.decision} aria-labelledby="decide">
      <h2 id="decide" className={styles.sectionTitle}>
        {t.decide}
      </h2>
      {error ? <Problem title={t.notDecided} remedy={said(error)} /> : null}
      {isSendingBack ? (
        <SendBack isBusy={sendBack.isPending} onSend={sendBack.mutate} onCancel={() => openSendBack(false)} />
      ) : (
        <Approve isBusy={approve.isPending} onApprove={approve.mutate} onSendBack={() => openSendBack(true)} />
      )}
    </section>
  )
}

function useDecisions(id: string, version: number) {
  const queries = useQueryClient()
  const onSuccess = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['version', id] }),
      queries.invalidateQueries({ queryKey: ['versions', id] }),
      queries.invalidateQueries({ queryKey: ['procedures'] }),
    ])
  const params = { id, version }
  return {
    approve: useMutation({
      mutationFn: (body: { effectiveFrom: string; note: string }) => api.approveVersion({ params, body }),
      onSuccess,
    }),
    sendBack: useMutation({
      mutationFn: (comment: string) => api.returnVersion({ params, body: { comment } }),
      onSuccess,
    }),
  }
}

interface ApproveProps {
  readonly isBusy: boolean
  readonly onApprove: (body: { effectiveFrom: string; note: string }) => void
  readonly onSendBack: () => void
}

function Approve({ isBusy, onApprove, onSendBack }: ApproveProps) {
  const t = useWords(words)
  const today = useToday()
  const [chosen, choose] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const day = chosen ?? today
  return (
    <div className={styles.form}>
      <Field label={t.effectiveFrom} help={t.effectiveHelp} error={day === '' ? t.dayMissing : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            className={styles.date}
            min={today}
            value={day}
            onChange={(event) => choose(event.target.value)}
          />
        )}
      </Field>
      <TextField label={t.note} value={note} lines={2} onChange={setNote} />
      <div className={styles.buttons}>
        <Button
          look="primary"
          isDisabled={isBusy || day === ''}
          onPress={() => onApprove({ effectiveFrom: day, note: note.trim() })}
        >
          {isBusy ? t.approving : t.approve}
        </Button>
        <Button look="danger" isDisabled={isBusy} onPress={onSendBack}>
          {t.sendBack}
        </Button>
      </div>
    </div>
  )
}

interface SendBackProps {
  readonly isBusy: boolean
  readonly onSend: (comment: string) => void
  readonly onCancel: () => void
}

function SendBack({ isBusy, onSend, onCancel }: SendBackProps) {
  const t = useWords(words)
  const [comment, setComment] = useState('')
  const [isMissing, setMissing] = useState(false)
  const send = () => {
    setMissing(comment.trim() === '')
    if (comment.trim() !== '') onSend(comment.trim())
  }
  return (
    <div className={styles.form}>
      <TextField
        label={t.comment}
        help={t.commentHelp}
        error={isMissing ? t.commentMissing : undefined}
        value={comment}
        lines={4}
        onChange={setComment}
      />
      <div className={styles.buttons}>
        <Button look="danger" isDisabled={isBusy} onPress={send}>
          {isBusy ? t.approving : t.sendBack}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}

function WhoCan({ version }: { readonly version: Version }) {
  const t = useWords(words)
  const me = useMe()?.person?.id
  const reads = usePermissions().includes('organisation.read')
  const { data } = useQuery({ queryKey: ['people'], queryFn: () => api.listPeople(), enabled: reads })
  const author = version.summary.submittedBy.id
  const able = (data?.people ?? [])
    .filter(({ id, positions }) => id !== author && positions.some(({ role }) => role === 'approver'))
    .map(({ name }) => name)
  return (
    <section className={styles.decision}>
      <p>{me === author ? t.ownVersion : t.cannot}</p>
      {able.length > 0 ? <p>{t.whoCan(able.join(', '))}</p> : null}
    </section>
  )
}
