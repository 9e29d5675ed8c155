import type { ArrayField, Json, StringField } from '@motcua/spec'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { say, sizeWords } from '../../locale.ts'
import { isList } from '../answer-path.ts'
import { fileHint, formWords, uploading } from '../form-words.ts'
import type { PendingUpload } from '../upload.ts'
import { grouped, linksOf, type Question, type QuestionHost } from './question.ts'

/** A paper: a button and a place to drop it; what is attached and what is on its way stands below. */
export function fileQuestion(question: Question<StringField | ArrayField>, host: QuestionHost): TemplateResult {
  const { path, field } = question
  const { locale } = host
  const ids = fileIds(host.read(path))
  const most = field.type === 'array' ? field.maxItems : 1
  const pending = host.pendingAt(path)
  const attached = html`<ul class="files">
    ${ids.map((id, position) => attachedFile(id, () => removeFile(question, host, position), host))}
    ${repeat(
      pending,
      ({ key }) => key,
      (upload) => pendingFile(upload, host),
    )}
  </ul>`
  return grouped(
    question,
    host,
    html`<p class="help">${say(fileHint(acceptOf(field), host.maxFileBytes), locale)}</p>
      ${ids.length + pending.length === 0 ? nothing : attached}
      ${most > 1 && ids.length >= most ? nothing : picker(question, host, ids.length)}`,
  )
}

function picker(question: Question<StringField | ArrayField>, host: QuestionHost, count: number): TemplateResult {
  const { field } = question
  const { id, describedBy, invalid } = linksOf(question, host)
  const several = field.type === 'array'
  if (!host.mayUpload) return html`<p class="help">${say(formWords.noUploads, host.locale)}</p>`
  const words = several ? formWords.chooseFiles : count === 0 ? formWords.chooseFile : formWords.replaceFile
  const onChange = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    host.attach(question, [...(target.files ?? [])])
    target.value = ''
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    host.attach(question, [...(event.dataTransfer?.files ?? [])])
  }
  return html`<div class="drop" @dragover=${(event: DragEvent) => event.preventDefault()} @drop=${onDrop}>
    <input
      id="${id}-file"
      class="unseen"
      type="file"
      accept=${acceptOf(field).join(',') || nothing}
      ?multiple=${several}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      @change=${onChange}
    /><label class="button" for="${id}-file">${say(words, host.locale)}<span class="unseen">: ${say(question.label, host.locale)}</span></label>
    <span class="help" aria-hidden="true">${say(formWords.dropHere, host.locale)}</span>
  </div>`
}

function attachedFile(id: string, remove: () => void, host: QuestionHost): TemplateResult {
  const { locale } = host
  const file = host.file(id)
  const name = file?.name ?? id.slice(0, 15)
  return html`<li class="file">
    <span class="file-name">${name}</span>
    <span class="help">${file === undefined ? nothing : sizeWords(file.size, locale)}</span>
    <button type="button" class="quiet" @click=${remove}>
      ${say(formWords.remove, locale)}<span class="unseen"> ${name}</span>
    </button>
  </li>`
}

function pendingFile({ name, sent, failure, cancel }: PendingUpload, { locale }: QuestionHost): TemplateResult {
  if (failure !== undefined) {
    return html`<li class="file">
      <span class="error" role="alert">${say(failure, locale)}</span>
      <button type="button" class="quiet" @click=${cancel}>${say(formWords.dismiss, locale)}</button>
    </li>`
  }
  return html`<li class="file">
    <span class="file-name">${name}</span>
    <progress max="1" .value=${sent} aria-label=${say(uploading(name), locale)}></progress>
    <button type="button" class="quiet" @click=${cancel}>
      ${say(formWords.cancel, locale)}<span class="unseen"> ${name}</span>
    </button>
  </li>`
}

function removeFile({ path, field }: Question, host: QuestionHost, position: number): void {
  if (field.type === 'array') host.removeItem(path, position)
  else host.write(path, undefined)
}

/** The ids of the files that a value holds. */
export function fileIds(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value]
  return isList(value) ? value.filter((id) => typeof id === 'string') : []
}

/** The kinds of files that a field takes. */
export function acceptOf(field: Question['field']): readonly string[] {
  if (field.type === 'array') return acceptOf(field.items)
  return field.type === 'string' ? (field.accept ?? []) : []
}
