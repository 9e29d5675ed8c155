import type { AnswerContext, Answers, Spec, Text } from '@motcua/spec'
import { LitElement } from 'lit'
import type { Locale } from '../locale.ts'
import type { ServerProblem } from '../service/filing.ts'
import type { UploadedFile, Uploader } from './upload.ts'

/**
 * How a form is shown: `wizard` a page at a time with a check of the answers at the end, `page` all at once, `preview` the
 * wizard with nothing saved or sent, `readonly` the answers.
 */
export type FormMode = 'wizard' | 'page' | 'preview' | 'readonly'

/** What a page can set on a form: attributes and properties, with what holds when it sets none. */
export class FormSettings extends LitElement {
  static override properties = {
    spec: { attribute: false },
    form: {},
    answers: { attribute: false },
    facts: { attribute: false },
    calendar: { attribute: false },
    today: {},
    locale: {},
    mode: {},
    uploader: { attribute: false },
    files: { attribute: false },
    fileUrl: { attribute: false },
    maxFileBytes: { type: Number, attribute: 'max-file-bytes' },
    draftKey: { attribute: 'draft-key' },
    serverProblems: { attribute: false },
    sending: { type: Boolean },
    withoutSend: { type: Boolean, attribute: 'without-send' },
    sendWords: { attribute: false },
    src: {},
    procedure: {},
  }

  declare spec: Spec | undefined
  /** Which form of the spec; the applicant's when not said. */
  declare form: string | undefined
  /** What is answered already; a draft of the visitor goes before it. */
  declare answers: Answers
  /** What the dossier knows beside this form's answers: conditions may ask for it. */
  declare facts: Answers
  declare calendar: AnswerContext['calendar']
  /** The local day, "YYYY-MM-DD"; this machine's when not said. */
  declare today: string | undefined
  declare locale: Locale | undefined
  declare mode: FormMode
  declare uploader: Uploader | undefined
  /** Names and sizes of files that `answers` hold. */
  declare files: readonly UploadedFile[]
  /** Where a file can be opened; without it only names are shown. */
  declare fileUrl: ((id: string) => string | undefined) | undefined
  /** In bytes. */
  declare maxFileBytes: number
  /** Under which key this visitor's draft is kept in this browser; none is kept without. */
  declare draftKey: string | undefined
  /** What the server found wrong: shown at the fields. */
  declare serverProblems: readonly ServerProblem[]
  /** The page around is sending: the button waits. */
  declare sending: boolean
  /** Leaves the send button out: the page around has its own and calls `submit()`. */
  declare withoutSend: boolean
  /** What the send button says. */
  declare sendWords: Text | undefined
  /** Address of the runtime ("https://host"), empty for the page's own. */
  declare src: string
  /** Id of the procedure that the element files by itself. */
  declare procedure: string | undefined

  constructor() {
    super()
    this.answers = {}
    this.facts = {}
    this.mode = 'wizard'
    this.files = []
    this.maxFileBytes = 20_000_000
    this.serverProblems = []
    this.sending = false
    this.withoutSend = false
    this.src = ''
  }
}
