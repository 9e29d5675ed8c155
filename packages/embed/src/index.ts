import { MotcuaForm } from './form/motcua-form.ts'

export type { FormMode } from './form/motcua-form.ts'
export type { UploadedFile, Uploader } from './form/upload.ts'
export type { Locale } from './locale.ts'
export type { ServerProblem } from './service/filing.ts'
export { MotcuaForm }

if (customElements.get('motcua-form') === undefined) customElements.define('motcua-form', MotcuaForm)
