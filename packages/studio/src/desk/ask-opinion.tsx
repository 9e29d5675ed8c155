import type { TaskScreen } from '@motcua/api'
import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../dossier/use-command.ts'
import { useText, useWords } from '../i18n/locale.tsx'
import { useProblemText } from '../remote/problem-text.ts'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Sheet, useCloseSheet } from '../ui/sheet.tsx'
import { Problem } from '../ui/states.tsx'
import styles from './beside.module.css'
import { besideWords } from './beside-words.ts'

interface AskOpinionProps {
  readonly screen: TaskScreen
  readonly onChanged: () => Promise<unknown>
}

/** Asking another role what it thinks, while the task stays where it is. */
export function AskOpinion(props: AskOpinionProps) {
  const t = useWords(besideWords)
  return (
    <div>
      <Sheet
        title={t.ask}
        button={
          <Button look="quiet" icon={<MessageCircleQuestion size={16} aria-hidden />}>
            {t.ask}
          </Button>
        }
      >
        <QuestionForm {...props} />
      </Sheet>
    </div>
  )
}

function QuestionForm({ screen, onChanged }: AskOpinionProps) {
  const t = useWords(besideWords)
  const text = useText()
  const said = useProblemText()
  const close = useCloseSheet()
  const command = useCommand(screen.dossier)
  const { task, revision, consults } = screen
  const [consultation, choose] = useState(consults[0]?.consultation ?? '')
  const [question, setQuestion] = useState('')
  const ask = async () => {
    await command.mutateAsync({ type: 'Consult', task, revision, consultation, question: question.trim() })
    close()
    await onChanged()
  }
  const options = consults.map((one) => ({
    value: one.consultation,
    label: t.askOf(text(one.title), text(one.role), one.time ? text(one.time) : ''),
  }))
  return (
    <>
      <p className={styles.soft}>{t.askHelp}</p>
      {options.length === 1 ? (
        <p className={styles.strong}>{options[0]?.label}</p>
      ) : (
        <SelectField label={t.askWhat} value={consultation} options={options} onChange={choose} />
      )}
      <TextField lines={4} label={t.question} value={question} onChange={setQuestion} />
      {command.error ? <Problem title={t.notAsked} remedy={said(command.error)} /> : null}
      <Button
        look="primary"
        isDisabled={command.isPending || consultation === '' || question.trim() === ''}
        onPress={() => void ask().catch(() => undefined)}
      >
        {command.isPending ? t.sending : t.send}
      </Button>
    </>
  )
}
