import type { FieldProblem } from '@motcua/api'
import type { Answers, Json } from '@motcua/engine'
import type { Spec } from '@motcua/spec'
import { counted } from '../counted.ts'
import { HttpProblem } from '../http/problem.ts'
import type { FileMeta, FilePort, NamedFile } from '../store/file-port.ts'

/** A stored file that an answer names. */
export interface HandedIn {
  readonly id: string
  /** JSON pointer of the answer. */
  readonly path: string
  /** Media types that its field takes (`application/pdf`, `image/*`); absent: all. */
  readonly accept?: readonly string[]
}

/** The files that answers name, in their order. */
export function handedIn(spec: Spec, answers: Answers): HandedIn[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const field = Object.hasOwn(spec.data.properties, id) ? spec.data.properties[id] : undefined
    return field === undefined ? [] : inValue(field, value, `/${id}`)
  })
}

/** Ids of the stored files that answers name, in their order. */
export function filesIn(spec: Spec, answers: Answers): string[] {
  return handedIn(spec, answers).map(({ id }) => id)
}

type AnyField = Spec['data']['properties'][string]

function inValue(field: AnyField, value: Json, path: string): HandedIn[] {
  if (field.type === 'string') {
    if (field.format !== 'file' || typeof value !== 'string') return []
    return [{ id: value, path, ...(field.accept === undefined ? {} : { accept: field.accept }) }]
  }
  if (field.type === 'array') {
    return isList(value) ? value.flatMap((item, index) => inValue(field.items, item, `${path}/${index}`)) : []
  }
  if (field.type !== 'object' || !isRecord(value)) return []
  return Object.entries(field.properties).flatMap(([id, part]) => {
    const inner = value[id]
    return inner === undefined ? [] : inValue(part, inner, `${path}/${id}`)
  })
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** How long an upload may be named in answers. It is kept somewhat longer, so that none goes while a command is under way. */
export const NAMED_WITHIN_MS = 24 * 3_600_000

/** Who hands files in, and to which dossier. */
export interface HandingIn {
  /** Id of whoever sent the request, and so the uploads. */
  readonly sender: string
  readonly dossier: string
  readonly now: number
}

/**
 * The files that answers name, with the names that their sender gave them. Answers may only name what the sender uploaded
 * within a day or what the dossier has already, of a type that the field takes: whoever merely knows a digest gets at
 * nothing. The type is the one found in the bytes: what a browser claims does not count.
 * @throws HttpProblem 422 with the place of each fault.
 */
export async function mayHandIn(
  files: FilePort,
  handed: readonly HandedIn[],
  { sender, dossier, now }: HandingIn,
): Promise<readonly NamedFile[]> {
  if (handed.length === 0) return []
  const ids = handed.map(({ id }) => id)
  const [uploads, held] = await Promise.all([files.uploads(sender, ids), files.heldBy(dossier, ids)])
  const found = handed.map((file, index) => {
    const upload = uploads[index]
    const isFresh = upload !== undefined && upload.at > now - NAMED_WITHIN_MS
    const meta = isFresh ? upload : held[index]
    return { name: meta?.name ?? '', id: file.id, problems: problemOf(file, meta) }
  })
  const problems = found.flatMap((file) => file.problems)
  if (problems.length === 0) return found.map(({ id, name }) => ({ id, name }))
  const isMissing = problems.some(({ code }) => code === 'unknownFile')
  const text = {
    vi: `${problems.length} tệp chưa dùng được; tải tệp khác lên rồi gửi lại. Những gì đã nhập vẫn còn.`,
    en: `${counted(problems.length, 'file')} cannot be taken; upload again and send again. What you typed is kept.`,
  }
  throw new HttpProblem(isMissing ? 'unknownFile' : 'badAnswers', text, { fields: problems })
}

function problemOf({ path, accept }: HandedIn, meta: FileMeta | undefined): FieldProblem[] {
  if (meta === undefined) {
    const message = { vi: 'Tệp này chưa được tải lên.', en: 'This file was not uploaded.' }
    return [{ path, code: 'unknownFile', message }]
  }
  if (accept === undefined || accept.some((pattern) => isOfType(meta.type, pattern))) return []
  const message = {
    vi: `Mục này nhận ${accept.join(', ')}; nội dung tệp là ${meta.type}.`,
    en: `This field takes ${accept.join(', ')}; the file's content is ${meta.type}.`,
  }
  return [{ path, code: 'wrongFileType', message }]
}

function isOfType(type: string, pattern: string): boolean {
  return pattern.endsWith('/*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern
}
