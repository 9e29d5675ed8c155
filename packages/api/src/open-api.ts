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
    paths,
    components: { schemas: { Problem: ProblemDetailsSchema } },
  }
}

function operationOf(name: string, route: Route): object {
  const body = bodyOf(route)
  return {
    operationId: name,
    summary: route.summary,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headersOf(route)],
    ...(body === undefined ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      [route.status]: { description: 'done', ...contentOf(route) },
      default: {
        description: 'a problem (RFC 9457)',
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
    schema: inner,
  }))
}

function headersOf(route: Route): object[] {
  const header = { key: 'Idempotency-Key', ifMatch: 'If-Match', bytes: undefined }[route.wants ?? 'bytes']
  return header === undefined ? [] : [{ name: header, in: 'header', required: true, schema: { type: 'string' } }]
}

function bodyOf(route: Route): object | undefined {
  if (route.wants === 'bytes') return { 'application/octet-stream': {} }
  return takesBody(route) ? { 'application/json': { schema: route.body } } : undefined
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
