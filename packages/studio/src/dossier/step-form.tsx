import type { FieldProblem, TaskScreen } from '@motcua/api'
import type { MotcuaForm } from '@motcua/embed'
import { fieldsOfForm } from '@motcua/spec'
import { type Ref, useMemo, useState } from 'react'
import { useToday } from '../demo/use-today.ts'
import { FormElement } from '../embedded/form-element.tsx'
import { upload } from '../embedded/upload.ts'
import { useLocale } from '../i18n/locale.tsx'

interface StepFormProps {
  readonly ref: Ref<MotcuaForm>
  readonly screen: Pick<TaskScreen, 'spec' | 'answers' | 'outputs'>
  readonly form: string
  readonly problems: readonly FieldProblem[]
  readonly onChange: (answers: TaskScreen['answers']) => void
}

/** A form that the officer fills in, with what an earlier round recorded. The form element asks, judges and shows what the server found wrong; the page has the button. */
export function StepForm({ ref, screen, form, problems, onChange }: StepFormProps) {
  const { locale } = useLocale()
  const today = useToday()
  // As they were at first: fresh answers would start the form anew and lose what was typed.
  const [given] = useState(screen.answers)
  const own = useMemo(() => problemsOf(problems, screen.spec, form), [problems, screen.spec, form])
  const facts = useMemo(() => ({ ...screen.answers, ...screen.outputs }), [screen.answers, screen.outputs])
  return (
    <FormElement
      ref={ref}
      mode="page"
      withoutSend
      spec={screen.spec}
      form={form}
      answers={given}
      facts={facts}
      today={today}
      locale={locale}
      uploader={upload}
      serverProblems={own}
      onmotcua-change={(event) => onChange(event.detail.answers)}
    />
  )
}

/** Those of the server's problems that this form asks about; a step and its outcome may each have a form. */
function problemsOf(
  problems: readonly FieldProblem[],
  spec: TaskScreen['spec'],
  form: string,
): readonly FieldProblem[] {
  const layout = Object.hasOwn(spec.forms, form) ? spec.forms[form] : undefined
  const fields = new Set(layout === undefined ? [] : fieldsOfForm(layout))
  return problems.filter(({ path }) => fields.has(path.replace(/^\/answers(?=\/)/, '').split('/')[1] ?? ''))
}
