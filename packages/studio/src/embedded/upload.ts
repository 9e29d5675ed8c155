import { ApiProblem } from '@motcua/api'
import type { Uploader } from '@motcua/embed'
import { api } from '../shell/api.ts'

/** Uploads for forms that officers fill in. A refusal says why in the words of the runtime. */
export const upload: Uploader = async (file, onProgress, signal) => {
  const stored = await api.uploadFile({ query: { name: file.name }, bytes: file }, signal).catch((error: unknown) => {
    throw error instanceof ApiProblem ? error.problem : error
  })
  onProgress(1)
  return { ...stored, name: file.name }
}
