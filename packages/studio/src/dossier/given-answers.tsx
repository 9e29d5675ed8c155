import type { StoredFile, TaskScreen } from '@motcua/api'
import { useCallback } from 'react'
import { FormElement } from '../embedded/form-element.tsx'
import { useLocale } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'

interface GivenAnswersProps {
  readonly dossier: string
  readonly spec: TaskScreen['spec']
  readonly form: string
  readonly answers: TaskScreen['answers']
  readonly files: readonly StoredFile[]
}

/** The answers of a form as they were given, shown by the form element itself. */
export function GivenAnswers({ dossier, spec, form, answers, files }: GivenAnswersProps) {
  const { locale } = useLocale()
  const fileUrl = useCallback((id: string) => api.fileUrl(id, dossier), [dossier])
  return (
    <FormElement
      mode="readonly"
      spec={spec}
      form={form}
      answers={answers}
      facts={answers}
      files={files}
      fileUrl={fileUrl}
      locale={locale}
    />
  )
}
