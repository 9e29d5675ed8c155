// Imported for its effect: it defines the element.
import '@motcua/embed'
import type { MotcuaForm } from '@motcua/embed'
import type { DetailedHTMLProps, Ref } from 'react'

type FormSettings = Partial<
  Pick<
    MotcuaForm,
    | 'spec'
    | 'form'
    | 'answers'
    | 'facts'
    | 'today'
    | 'locale'
    | 'mode'
    | 'uploader'
    | 'files'
    | 'fileUrl'
    | 'draftKey'
    | 'serverProblems'
    | 'sending'
    | 'withoutSend'
    | 'sendWords'
    | 'src'
    | 'procedure'
  >
>

interface FormEvents {
  readonly 'onmotcua-change'?: (event: CustomEvent<{ answers: MotcuaForm['answers'] }>) => void
  readonly 'onmotcua-submit'?: (event: CustomEvent<{ answers: MotcuaForm['answers'] }>) => void
  readonly 'onmotcua-filed'?: () => void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'motcua-form': FormSettings & FormEvents & DetailedHTMLProps<HTMLAttributes<MotcuaForm>, MotcuaForm>
    }
  }
}

export interface FormElementProps extends FormSettings, FormEvents {
  readonly ref?: Ref<MotcuaForm>
}

/** The one form element of Motcua inside a React page. Hand in the same objects while nothing changes: another `answers` starts it anew. */
export function FormElement(props: FormElementProps) {
  return <motcua-form {...props} />
}
