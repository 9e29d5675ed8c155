import { CatalogueSchema, PreviewRequestSchema, PreviewSchema, ServiceSchema } from '../catalogue.ts'
import { closed } from '../closed.ts'
import { plain, type Route } from '../route.ts'
import { SendSupplementSchema, TrackRequestSchema, TrackViewSchema } from '../track.ts'
import { byId, search } from './parameters.ts'

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
} satisfies Record<string, Route>
