import { fieldOf, fieldsOfForm, partsOf } from '../form-tree.ts'
import { pointer } from '../json-pointer.ts'
import type { Text } from '../text.ts'
import type { Teller } from './aspects.ts'
import { subject, type Thing } from './thing.ts'

const FORM: Text = { vi: 'Biểu mẫu', en: 'Form' }
const PAGE: Text = { vi: 'Trang', en: 'Page' }
const FIELD: Text = { vi: 'Trường', en: 'Field' }

/** Forms with their pages and fields, and the fields of the data. */
export function thingsOfForms(tell: Teller): Thing[] {
  return [...Object.keys(tell.spec.forms).flatMap((id) => thingsOfForm(tell, id)), ...thingsOfData(tell)]
}

function thingsOfForm(tell: Teller, id: string): Thing[] {
  const form = Object.hasOwn(tell.spec.forms, id) ? tell.spec.forms[id] : undefined
  if (form === undefined) return []
  const path = pointer('/forms', id)
  const inForm = { vi: ` trong biểu mẫu *${form.title.vi}*`, en: ` of the form *${form.title.en}*` }
  const order = tell.aspects({ title: form.title, order: fieldsOfForm(form) })
  const things: Thing[] = [
    { key: `form ${id}`, group: 'form', path, subject: subject(FORM, form.title), aspects: order },
  ]
  const counts = new Map<string, number>()
  let page = ''
  for (const { part, where } of partsOf(form)) {
    if (part.type === 'Category') page = part.label.vi
    const named = nameOf(tell, part)
    if (named === undefined) continue
    const count = (counts.get(named.key) ?? 0) + 1
    counts.set(named.key, count)
    things.push({
      key: `part ${id} ${named.key} ${count}`,
      group: 'form',
      path: path + where,
      subject: { vi: named.subject.vi + inForm.vi, en: named.subject.en + inForm.en },
      aspects: tell.aspects({ ...part, ...(part.type === 'Control' ? { page } : {}) }, ['type', 'elements', 'scope']),
    })
  }
  return things
}

/** Pages, groups and labels go by their words, fields by their id. */
function nameOf(
  tell: Teller,
  part: ReturnType<typeof partsOf>[number]['part'],
): { key: string; subject: Text } | undefined {
  switch (part.type) {
    case 'Category':
      return { key: `page ${part.label.vi}`, subject: subject(PAGE, part.label) }
    case 'Group':
      return { key: `group ${part.label.vi}`, subject: subject({ vi: 'Nhóm', en: 'Group' }, part.label) }
    case 'Label':
      return { key: `label ${part.text.vi}`, subject: subject({ vi: 'Ghi chú', en: 'Note' }, part.text) }
    case 'Control': {
      const id = fieldOf(part)
      const { properties } = tell.spec.data
      const field = Object.hasOwn(properties, id) ? properties[id] : undefined
      return { key: `control ${id}`, subject: subject(FIELD, part.label ?? field?.label ?? { vi: id, en: id }) }
    }
    default:
      return undefined
  }
}

function thingsOfData(tell: Teller): Thing[] {
  const { properties, required } = tell.spec.data
  return Object.entries(properties).map(([id, field]) => ({
    key: `field ${id}`,
    group: 'data',
    path: pointer('/data/properties', id),
    subject: subject({ vi: 'Dữ liệu', en: 'Data field' }, field.label),
    aspects: tell.aspects({ ...field, required: required.includes(id), parts: partsOfObject(field) }, [
      'additionalProperties',
    ]),
  }))
}

/** An object's own `required` names its parts; beside it stands whether the field itself is required. */
function partsOfObject(field: object): unknown {
  return 'required' in field ? field.required : undefined
}
