import type { TaskScreen } from '@motcua/api'
import { fieldsOfForm } from '@motcua/spec'

type Spec = TaskScreen['spec']

/** Ids of the forms that officers have filled in so far, in the order of the flow's steps. */
export function filledStepForms(spec: Spec, answers: TaskScreen['answers']): string[] {
  const asked = new Set<string>()
  for (const node of Object.values(spec.flow.nodes)) {
    if (node.kind !== 'task') continue
    for (const form of [node.form, ...node.outcomes.map((outcome) => outcome.form)]) if (form) asked.add(form)
  }
  return [...asked].filter((form) => {
    const layout = Object.hasOwn(spec.forms, form) ? spec.forms[form] : undefined
    return layout !== undefined && fieldsOfForm(layout).some((field) => Object.hasOwn(answers, field))
  })
}
