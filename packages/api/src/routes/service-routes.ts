import { CatalogueSchema, PreviewRequestSchema, PreviewSchema, ServiceSchema } from '../catalogue.ts'
import { closed } from '../closed.ts'
import { AnswerPostingSchema, PostingAnsweredSchema, PostingListSchema, PostingPageSchema } from '../posting.ts'
import { plain, type Route } from '../route.ts'
import { SendSupplementSchema, TrackRequestSchema, TrackViewSchema, WithdrawSchema } from '../track.ts'
import { byId, byPosting, cursor, search } from './parameters.ts'

/** What the public sees, and what who holds a look-up secret may do. */
export const serviceRoutes = {
  listCatalogue: {
    ...plain,
    method: 'GET',
    path: '/catalogue',
    summary: 'Procedures in force',
    query: closed({ q: search }),
    response: CatalogueSchema,
  },
  getService: {
    ...plain,
    method: 'GET',
    path: '/catalogue/{id}',
    summary: 'What it takes to file',
    params: byId,
    response: ServiceSchema,
  },
  preview: {
    ...plain,
    method: 'POST',
    path: '/catalogue/{id}/preview',
    summary: 'Due date and fee before sending',
    params: byId,
    body: PreviewRequestSchema,
    response: PreviewSchema,
  },
  track: {
    ...plain,
    method: 'POST',
    path: '/track',
    summary: 'Where a dossier is, by code and secret',
    body: TrackRequestSchema,
    response: TrackViewSchema,
  },
  sendSupplement: {
    ...plain,
    method: 'POST',
    path: '/track/supplement',
    summary: 'What was missing, by code and secret',
    body: SendSupplementSchema,
    response: TrackViewSchema,
    wants: 'key',
  },
  withdraw: {
    ...plain,
    method: 'POST',
    path: '/track/withdraw',
    summary: 'Takes the dossier back, by code and secret',
    body: WithdrawSchema,
    response: TrackViewSchema,
    wants: 'key',
  },
  listPostings: {
    ...plain,
    method: 'GET',
    path: '/postings',
    summary: 'Notices that are posted in public, latest first',
    query: closed({ cursor }),
    response: PostingListSchema,
  },
  getPosting: {
    ...plain,
    method: 'GET',
    path: '/postings/{code}/{wait}',
    summary: 'One notice, with what it takes to answer it',
    params: byPosting,
    response: PostingPageSchema,
  },
  answerPosting: {
    ...plain,
    method: 'POST',
    path: '/postings/{code}/{wait}',
    summary: 'Sends word on a notice: an objection, a remark',
    params: byPosting,
    body: AnswerPostingSchema,
    response: PostingAnsweredSchema,
    status: 201,
    wants: 'key',
  },
} satisfies Record<string, Route>
