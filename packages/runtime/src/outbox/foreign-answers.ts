import type { Answers, Json } from '@motcua/engine'
import { fieldsSchema, type Spec } from '@motcua/spec'
import { validateSchema } from '../dossiers/answer-checks.ts'
import { handedIn } from '../dossiers/handed-in.ts'
import type { FilePort, NamedFile } from '../store/file-port.ts'

/** What another system or dossier answered, as it may be recorded: fields that may be taken, of the right kind. */
export interface ForeignAnswers {
  readonly answers: Answers
  readonly files: readonly NamedFile[]
}

/** The dossier that has the files which answers from elsewhere name. */
interface Holder {
  readonly files: FilePort
  readonly dossier: string
}

const judges = new WeakMap<Spec, Map<string, ReturnType<typeof validateSchema>>>()

/**
 * Picks the fields that may be taken and holds them against the data schema; undefined when one does not fit. Files count
 * when `holder` has them.
 */
export async function foreignAnswers(
  spec: Spec,
  fields: readonly string[],
  values: Readonly<Record<string, Json>>,
  holder: Holder,
): Promise<ForeignAnswers | undefined> {
  const answers: Record<string, Json> = {}
  for (const field of fields) {
    const value = Object.hasOwn(values, field) ? values[field] : undefined
    if (value !== undefined) answers[field] = value
  }
  if (judgeOf(spec, fields)(answers).length > 0) return undefined
  const files = await heldFiles(spec, answers, holder)
  return files === undefined ? undefined : { answers, files }
}

/** The files that answers name, which go along when `holder` has them all; undefined when it has not. */
export async function heldFiles(
  spec: Spec,
  answers: Answers,
  { files, dossier }: Holder,
): Promise<readonly NamedFile[] | undefined> {
  const ids = handedIn(spec, answers).map(({ id }) => id)
  if (ids.length === 0) return []
  const held = (await files.heldBy(dossier, ids)).filter((file) => file !== undefined)
  return held.length === ids.length ? held.map(({ id, name }) => ({ id, name })) : undefined
}

function judgeOf(spec: Spec, fields: readonly string[]): ReturnType<typeof validateSchema> {
  const ofSpec = judges.get(spec) ?? new Map<string, ReturnType<typeof validateSchema>>()
  judges.set(spec, ofSpec)
  const key = fields.join(' ')
  const judge = ofSpec.get(key) ?? validateSchema(fieldsSchema(spec, fields))
  ofSpec.set(key, judge)
  return judge
}
