import { bodyExamples } from './examples.ts'
import { ProblemDetailsSchema } from './problem.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

interface SchemaObject {
  readonly properties?: Readonly<Record<string, object>>
  readonly required?: readonly string[]
}

/** The interface as an OpenAPI 3.1 document, made from the very schemas that validate. `server` is the address at which `/api/v1` is. */
export function openApiDocument(server: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = paths[route.path] ?? {}
    path[route.method.toLowerCase()] = operationOf(name, route)
    paths[route.path] = path
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Motcua', version, license: { name: 'Apache-2.0' } },
    servers: [{ url: server }],
    tags: Object.values(GROUPS),
    paths,
    components: { schemas: { Problem: ProblemDetailsSchema } },
  }
}

/** Operations by the first step of their path. */
const GROUPS = {
  procedures: { name: 'Procedures', description: 'Drafts, versions and their way into force.' },
  catalogue: { name: 'Services', description: 'What the public can file, and what would be promised. No sign-in.' },
  track: {
    name: 'Tracking',
    description: 'Following and supplementing with dossier code and look-up secret. No sign-in.',
  },
  postings: { name: 'Postings', description: 'Notices in public, and what anybody says to them. No sign-in.' },
  dossiers: { name: 'Dossiers', description: 'Filing, reading, commands and slips.' },
  tasks: { name: 'Tasks', description: 'The desk of an officer.' },
  notices: { name: 'Notices', description: 'What the reader was told about times that are reached.' },
  files: { name: 'Files', description: 'Bytes, uploaded before the answers that name them.' },
  units: {
    name: 'Organisation',
    description: 'Units, people, roles, calendars, who stands in for whom, and the register.',
  },
  health: { name: 'General', description: 'The server, the session, the demo.' },
} as const

const ORGANISATION = ['people', 'roles', 'calendars', 'register', 'delegations', 'absences']

function groupOf({ path }: Route): { readonly name: string } {
  const [, first = ''] = path.split('/')
  if (ORGANISATION.includes(first)) return GROUPS.units
  return Object.entries(GROUPS).find(([key]) => key === first)?.[1] ?? GROUPS.health
}

const DONE = { 200: 'What was asked for', 201: 'Made and kept', 204: 'Done; nothing to say' } as const

const HEADERS = {
  key: {
    name: 'Idempotency-Key',
    description: 'Made by the caller for one intention. Sent again with the same body, the first answer comes again.',
  },
  ifMatch: { name: 'If-Match', description: 'The ETag of what was read; 412 when somebody else changed it since.' },
} as const

function operationOf(name: string, route: Route): object {
  const body = bodyOf(name, route)
  return {
    operationId: name,
    summary: route.summary,
    tags: [groupOf(route).name],
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headersOf(route)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      [route.status]: { description: DONE[route.status], ...contentOf(route) },
      default: {
        description: 'A problem (RFC 9457): `code` is stable, `fields` and `problems` name places.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  }
}

function parametersOf(schema: SchemaObject, where: 'path' | 'query'): object[] {
  return Object.entries(schema.properties ?? {}).map(([name, inner]) => ({
    name,
    in: where,
    required: where === 'path' || (schema.required ?? []).includes(name),
    description: descriptionOf(inner),
    schema: inner,
  }))
}

function headersOf(route: Route): object[] {
  if (route.wants === undefined || route.wants === 'bytes') return []
  return [{ ...HEADERS[route.wants], in: 'header', required: true, schema: { type: 'string' } }]
}

function bodyOf(name: string, route: Route): object | undefined {
  if (route.wants === 'bytes') return { 'application/octet-stream': {} }
  if (!takesBody(route)) return undefined
  const example = Object.entries(bodyExamples).find(([key]) => key === name)?.[1]
  return { 'application/json': { schema: route.body, example } }
}

/** Whether the route has a body in JSON. */
export function takesBody(route: Route): boolean {
  return !('type' in route.body && route.body.type === 'undefined')
}

function contentOf(route: Route): object {
  if (route.status === 204) return {}
  const type = 'type' in route.response && route.response.type === 'string' ? 'text/html' : 'application/json'
  return { content: { [type]: { schema: route.response } } }
}

function descriptionOf(schema: object): string | undefined {
  return 'description' in schema && typeof schema.description === 'string' ? schema.description : undefined
}
