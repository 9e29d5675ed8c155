import { TextSchema } from '@motcua/spec'
import { type Static, Type } from 'typebox'
import { AnswersSchema } from './answers.ts'
import { ChannelSchema } from './channel.ts'
import { closed } from './closed.ts'
import { DueSchema, DueSummarySchema, LedgerLineSchema, MomentSchema } from './moment.ts'
import { UnitRefSchema } from './person.ts'
import { SpecDocumentSchema } from './procedure.ts'

/** A procedure in force, as the public list shows it. `time` is the committed deadline in words. */
export const ServiceSummarySchema = closed({
  id: Type.String(),
  version: Type.Integer(),
  title: TextSchema,
  field: TextSchema,
  nationalCode: Type.Union([Type.String(), Type.Null()]),
  level: Type.String(),
  onlineLevel: Type.Enum(['full', 'partial', 'none']),
  channels: Type.Array(ChannelSchema),
  time: TextSchema,
})
export type ServiceSummary = Static<typeof ServiceSummarySchema>

export const CatalogueSchema = closed({ services: Type.Array(ServiceSummarySchema) })
export type Catalogue = Static<typeof CatalogueSchema>

/**
 * What it takes to file. `spec` is the version in force without its scenarios and layout (a promulgated procedure is public);
 * `form` is the id of the applicant's form; `units` are those that take dossiers of this procedure.
 */
export const ServiceSchema = closed({
  summary: ServiceSummarySchema,
  hash: Type.String(),
  form: Type.String(),
  spec: SpecDocumentSchema,
  units: Type.Array(UnitRefSchema),
})
export type Service = Static<typeof ServiceSchema>

export const PreviewRequestSchema = closed({
  unit: Type.String({ maxLength: 100 }),
  channel: ChannelSchema,
  answers: AnswersSchema,
})
export type PreviewRequest = Static<typeof PreviewRequestSchema>

/** Money in whole đồng. */
export const FeeSchema = closed({ amount: Type.Integer(), words: TextSchema })
export type Fee = Static<typeof FeeSchema>

/** What would be promised if the applicant sent the form now. `fee` is null when the answers do not decide it yet. */
export const PreviewSchema = closed({
  receivedAt: MomentSchema,
  due: DueSchema,
  ledger: Type.Array(LedgerLineSchema),
  dueSummary: DueSummarySchema,
  fee: Type.Union([FeeSchema, Type.Null()]),
  components: Type.Array(
    closed({ id: Type.String(), title: TextSchema, originals: Type.Integer(), copies: Type.Integer() }),
  ),
})
export type Preview = Static<typeof PreviewSchema>
