import type { TaskOutcome } from '@motcua/api'
import { useText, useWords } from '../i18n/locale.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { besideWords } from './beside-words.ts'
import styles from './decide.module.css'
import type { useDecision } from './use-decision.ts'
import { words } from './words.ts'

interface GiveOpinionProps {
  readonly outcome: TaskOutcome
  readonly decision: ReturnType<typeof useDecision>
}

/** The answer to what was asked: one box and one button. */
export function GiveOpinion({ outcome, decision }: GiveOpinionProps) {
  const t = useWords(words)
  const beside = useWords(besideWords)
  const text = useText()
  return (
    <>
      <TextField
        label={beside.answer}
        lines={5}
        value={decision.draft.reason}
        error={decision.missing?.reason ? beside.answerMissing : undefined}
        onChange={(reason) => decision.change({ reason })}
      />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={decision.isBusy} onPress={() => decision.send(outcome)}>
          {decision.isBusy ? t.sending : text(outcome.title)}
        </Button>
      </div>
    </>
  )
}
