import { type Route, routes, takesBody } from '@motcua/api'
import { expect, it } from 'vitest'
import { validatorCompiler } from './validator.ts'

it('can compile every schema of the wire, though a server compiles each at its first request only', () => {
  for (const [name, route] of Object.entries<Route>(routes)) {
    const parts = { params: route.params, querystring: route.query, ...(takesBody(route) ? { body: route.body } : {}) }
    for (const [httpPart, schema] of Object.entries(parts)) {
      const judge = validatorCompiler({ schema, httpPart, method: route.method, url: route.path })
      expect(() => judge({ unheardOf: 1 }), `${name} ${httpPart}`).not.toThrow()
    }
  }
})

it('names what is wrong, and reads numbers and booleans in a query', () => {
  const schema = { type: 'object', properties: { mine: { type: 'boolean' } }, additionalProperties: false }
  const place = { schema, method: 'GET', url: '/x' }
  const query = { mine: 'true' }
  expect(validatorCompiler({ ...place, httpPart: 'querystring' })(query)).toBe(true)
  expect(query).toEqual({ mine: true })
  const refused = validatorCompiler({ ...place, httpPart: 'body' })({ mine: 'true', other: 1 })
  expect(refused).toMatchObject({ error: [{ keyword: 'additionalProperties' }] })
})
