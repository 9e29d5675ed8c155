import type { FieldProblem, TaskScreen } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { type Ref, useMemo } from 'react'
import { FormElement } from '../embedded/form-element.tsx'
import { upload } from '../embedded/upload.ts'
import { useLocale } from '../i18n/locale.tsx'
import type { Answers } from './decision-draft.ts'

interface StepFormProps {
  readonly ref: Ref<MotcuaForm>
  readonly screen: TaskScreen
  readonly form: string
  readonly problems: readonly FieldProblem[]
  readonly onChange: (answers: Answers) => void
}

/** A form that the officer fills in, with what an earlier round recorded. The form element asks, judges and shows what the server found wrong; the page has the button. */
export function StepForm({ ref, screen, form, problems, onChange }: StepFormProps) {
  const { locale } = useLocale()
  const facts = useMemo(() => ({ ...screen.answers, ...screen.outputs }), [screen.answers, screen.outputs])
  return (
    <FormElement
      ref={ref}
      mode="page"
      withoutSend
      spec={screen.spec}
      form={form}
      answers={screen.answers}
      facts={facts}
      locale={locale}
      uploader={upload}
      serverProblems={problems}
      onmotcua-change={(event) => onChange(event.detail.answers)}
    />
  )
}
