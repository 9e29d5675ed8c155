import type { FieldProblem } from '@motcua/api'
import type { FastifyInstance } from 'fastify'
import { HttpProblem } from './problem.ts'

const JSON_TYPE = 'application/json'

/** Reads bodies as Fastify does, but says of a name that leads to prototypes which one it is and where: it is JSON, and refused. */
export function parseJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  // The host's own parser stays outside.
  app.removeContentTypeParser(JSON_TYPE)
  app.addContentTypeParser<string>(JSON_TYPE, { parseAs: 'string' }, (request, body, done) => {
    parse(request, body, (error, value) => done(error === null ? null : (forbiddenName(body) ?? error), value))
  })
}

/** Undefined where the body is no JSON at all. */
function forbiddenName(body: string): HttpProblem | undefined {
  const at = placeOf(body)
  if (at === undefined) return undefined
  const message = {
    vi: `Không dùng được tên “${at.name}”; đổi tên khác.`,
    en: `The name "${at.name}" cannot be used; choose another one.`,
  }
  const field: FieldProblem = { path: at.path, code: 'forbiddenName', message }
  return new HttpProblem('badRequest', message, { fields: [field], where: 'body' })
}

interface Place {
  readonly name: string
  /** JSON Pointer. */
  readonly path: string
}

/** Without recursion: a body may be deeper than the stack. */
function placeOf(body: string): Place | undefined {
  let whole: unknown
  try {
    whole = JSON.parse(body)
  } catch {
    return undefined
  }
  const open: Visit[] = [{ value: whole }]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue
    for (const [name, value] of Object.entries(at.value)) {
      const visit = { value, name, within: at }
      if (leadsToPrototype(name, value)) return { name, path: pathOf(visit) }
      open.push(visit)
    }
  }
  return undefined
}

interface Visit {
  readonly value: unknown
  readonly name?: string
  readonly within?: Visit
}

/** What Fastify's parser refuses. */
function leadsToPrototype(name: string, value: unknown): boolean {
  if (name === '__proto__') return true
  return name === 'constructor' && typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype')
}

function pathOf(visit: Visit): string {
  const steps: string[] = []
  for (let at: Visit | undefined = visit; at?.name !== undefined; at = at.within) {
    steps.unshift(`/${at.name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  }
  return steps.join('')
}
