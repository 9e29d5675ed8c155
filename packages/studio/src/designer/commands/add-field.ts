import type { Field, FormElement, Spec } from '@motcua/spec'
import type { Command } from '../document/command.ts'
import { at } from '../document/record.ts'
import { withField } from './put-field.ts'

/** Puts a new field into the data and at the end of a page of a form: one edit, one undo. */
export function addField(id: string, field: Field, where: { readonly form: string; readonly page: number }): Command {
  return {
    says: { vi: 'Thêm trường', en: 'Add a field' },
    leadsTo: { view: 'forms', thing: { kind: 'field', id } },
    apply: (spec) => withControl(withField(spec, id, field, false), id, where),
  }
}

/** Shows a field that the data already have on a page. */
export function showField(id: string, where: { readonly form: string; readonly page: number }): Command {
  return {
    says: { vi: 'Đưa trường vào biểu mẫu', en: 'Show a field in a form' },
    apply: (spec) => withControl(spec, id, where),
  }
}

function withControl(spec: Spec, id: string, where: { readonly form: string; readonly page: number }): Spec {
  const form = at(spec.forms, where.form)
  const control: FormElement = { type: 'Control', scope: `#/properties/${id}` }
  if (!form?.layout.elements[where.page]) return spec
  const elements = form.layout.elements.map((page, index) =>
    index === where.page ? { ...page, elements: [...page.elements, control] } : page,
  )
  return { ...spec, forms: { ...spec.forms, [where.form]: { ...form, layout: { ...form.layout, elements } } } }
}
