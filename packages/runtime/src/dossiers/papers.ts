import type { Paper, StoredFile } from '@motcua/api'
import type { Answers, DossierState } from '@motcua/engine'
import { type Component, requiredComponents, type Spec } from '@motcua/spec'
import type { FilePort } from '../store/file-port.ts'
import { filesIn } from './handed-in.ts'

/** The components of a dossier with the files that were handed in for them. */
export async function papersOf(spec: Spec, dossier: DossierState, files: FilePort): Promise<Paper[]> {
  const { answers } = dossier
  const required = new Set(requiredComponents(spec, answers).map(({ component }) => component.id))
  const ids = [...new Set(filesIn(spec, answers))]
  const known = new Map<string, StoredFile>()
  for (const meta of await files.heldBy(dossier.dossier, ids)) if (meta !== undefined) known.set(meta.id, meta)
  return spec.components
    .map((component) => ({ component, files: filesOf(spec, component, answers, known) }))
    .filter(({ component, files: given }) => required.has(component.id) || given.length > 0)
    .map(({ component, files: given }) => ({
      component: component.id,
      title: component.title,
      required: required.has(component.id),
      originals: component.originals,
      copies: component.copies,
      files: given,
    }))
}

function filesOf(spec: Spec, { field }: Component, answers: Answers, known: ReadonlyMap<string, StoredFile>) {
  const value = field !== undefined && Object.hasOwn(answers, field) ? answers[field] : undefined
  if (field === undefined || value === undefined) return []
  return filesIn(spec, { [field]: value }).flatMap((id) => known.get(id) ?? [])
}
