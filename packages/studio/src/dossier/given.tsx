import type { Paper, StoredFile, TaskScreen } from '@motcua/api'
import { useMemo, useState } from 'react'
import { useText, useWords, type Words } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { FileView } from './file-view.tsx'
import styles from './given.module.css'
import { GivenAnswers } from './given-answers.tsx'
import { PaperList } from './paper-list.tsx'
import { filledStepForms } from './step-forms.ts'

const words = {
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  answers: { vi: 'Người nộp khai', en: 'What the applicant said' },
} satisfies Words

interface GivenProps {
  readonly dossier: string
  readonly spec: TaskScreen['spec']
  /** The applicant's form. */
  readonly form: string
  readonly answers: TaskScreen['answers']
  readonly papers: readonly Paper[]
}

/** What the dossier holds: papers, the applicant's answers, what officers recorded, and beside them the paper that is open, so that one can be held against the other. */
export function Given({ dossier, spec, form, answers, papers }: GivenProps) {
  const t = useWords(words)
  const text = useText()
  const files = useMemo(() => papers.flatMap((paper) => paper.files), [papers])
  const [chosen, choose] = useState<string | undefined>(files[0]?.id)
  const recorded = useMemo(() => filledStepForms(spec, answers), [spec, answers])
  const open = files.find((file: StoredFile) => file.id === chosen)
  return (
    <div className={styles.frame}>
      <div className={names(styles.given, open && styles.withFile)}>
        <div className={styles.told}>
          {papers.length > 0 ? (
            <section className={styles.part}>
              <h2 className={styles.title}>{t.papers}</h2>
              <PaperList papers={papers} spec={spec} chosen={chosen} onChoose={choose} />
            </section>
          ) : null}
          <section className={styles.part}>
            <h2 className={styles.title}>{t.answers}</h2>
            <GivenAnswers dossier={dossier} spec={spec} form={form} answers={answers} files={files} />
          </section>
          {recorded.map((step) => (
            <section key={step} className={styles.part}>
              <h2 className={styles.title}>{text(spec.forms[step]?.title ?? { vi: step, en: step })}</h2>
              <GivenAnswers dossier={dossier} spec={spec} form={step} answers={answers} files={files} />
            </section>
          ))}
        </div>
        {open ? <FileView key={open.id} file={open} dossier={dossier} /> : null}
      </div>
    </div>
  )
}
