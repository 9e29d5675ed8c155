import { MotcuaFlow } from './flow/motcua-flow.ts'
import { MotcuaForm } from './form/motcua-form.ts'
import { MotcuaTracker } from './tracker/motcua-tracker.ts'

export type { FormMode } from './form/form-settings.ts'
export type { UploadedFile, Uploader } from './form/upload.ts'
export type { Locale } from './locale.ts'
export type { ServerProblem } from './service/filing.ts'
export { MotcuaFlow, MotcuaForm, MotcuaTracker }

const ELEMENTS = { 'motcua-form': MotcuaForm, 'motcua-tracker': MotcuaTracker, 'motcua-flow': MotcuaFlow }

/** Importing this module is enough; a page that loads it twice keeps the first. */
for (const [name, element] of Object.entries(ELEMENTS)) {
  if (customElements.get(name) === undefined) customElements.define(name, element)
}

declare global {
  interface HTMLElementTagNameMap {
    'motcua-form': MotcuaForm
    'motcua-tracker': MotcuaTracker
    'motcua-flow': MotcuaFlow
  }
}
