import { ApiProblem, type FieldProblem, type Moment, type PostingPage } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { CircleCheck } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useToday } from '../demo/use-today.ts'
import { FormElement } from '../embedded/form-element.tsx'
import { upload } from '../embedded/upload.ts'
import { useLocale, useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './citizen.module.css'
import { postingWords } from './posting-words.ts'
import type { useAnswerPosting } from './use-answer-posting.ts'

type Answers = MotcuaForm['answers']

interface AnswerPostingProps {
  readonly posting: PostingPage
  readonly sending: ReturnType<typeof useAnswerPosting>
  /** Called when the notice is no longer what was read. */
  readonly onRefresh: () => void
}

/** The notice's own form, or one button where it asks for nothing; then what was recorded. Where nobody is asked, whom to tell. */
export function AnswerPosting({ posting, sending, onRefresh }: AnswerPostingProps) {
  const t = useWords(postingWords)
  const { revision, form } = posting
  if (!posting.answerable) return <OnlyRead />
  if (sending.data) return <Sent code={posting.code} time={sending.data.at} />
  const send = async (answers: Answers): Promise<boolean> => {
    try {
      await sending.mutateAsync({ revision, answers })
      return true
    } catch (error) {
      // The error stands on the page.
      if (error instanceof ApiProblem && error.code === 'stale') onRefresh()
      return false
    }
  }
  return (
    <section className={styles.section} aria-labelledby="answer">
      <h2 id="answer" className={styles.heading}>
        {t.answer}
      </h2>
      <p className={styles.lead}>{form === null ? t.plainHelp : t.answerHelp}</p>
      {form === null ? (
        <div className={styles.start}>
          <Button look="primary" isDisabled={sending.isPending} onPress={() => void send({})}>
            {sending.isPending ? t.sending : t.plainSend}
          </Button>
        </div>
      ) : (
        <OwnForm posting={posting} form={form} sending={sending} onSend={send} />
      )}
      {sending.error ? <NotSent error={sending.error} /> : null}
    </section>
  )
}

function OnlyRead() {
  const t = useWords(postingWords)
  return (
    <section className={styles.section} aria-labelledby="only-read">
      <h2 id="only-read" className={styles.heading}>
        {t.onlyRead}
      </h2>
      <p className={styles.lead}>{t.onlyReadHelp}</p>
    </section>
  )
}

interface OwnFormProps extends Pick<AnswerPostingProps, 'posting' | 'sending'> {
  readonly form: string
  /** Says whether it is recorded. */
  readonly onSend: (answers: Answers) => Promise<boolean>
}

const NO_PROBLEMS: readonly FieldProblem[] = []

function OwnForm({ posting, form, sending, onSend }: OwnFormProps) {
  const { locale } = useLocale()
  const today = useToday()
  const { code, wait, spec } = posting
  const { error } = sending
  const element = useRef<MotcuaForm>(null)
  const send = async (answers: Answers) => {
    const form = element.current
    if (await onSend(answers)) form?.markSent()
  }
  return (
    <FormElement
      ref={element}
      mode="page"
      spec={spec}
      form={form}
      today={today}
      locale={locale}
      uploader={upload}
      draftKey={`posting ${code} ${wait}`}
      sendWords={postingWords.answer}
      sending={sending.isPending}
      serverProblems={error instanceof ApiProblem ? (error.problem.fields ?? NO_PROBLEMS) : NO_PROBLEMS}
      onmotcua-submit={(event) => void send(event.detail.answers)}
    />
  )
}

function NotSent({ error }: { readonly error: Error }) {
  const t = useWords(postingWords)
  const text = useText()
  const said = useProblemText()
  if (!(error instanceof ApiProblem)) throw error
  const { problem, code } = error
  if (code === 'badAnswers') return <Problem title={t.notSent} remedy={t.correct} />
  if (code === 'stale') return <Problem title={text(problem.text)} remedy={t.movedHelp} />
  return <Problem title={t.notSent} remedy={said(error)} />
}

function Sent({ code, time }: { readonly code: string; readonly time: Moment }) {
  const t = useWords(postingWords)
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.sent} aria-labelledby="sent">
      <CircleCheck size={24} aria-hidden />
      <div>
        <h2 id="sent" ref={heading} tabIndex={-1} className={styles.heading}>
          {t.sent}
        </h2>
        <p>
          {t.recorded} <span className={styles.code}>{code}</span>, {text(time.words)}.
        </p>
      </div>
    </section>
  )
}
