import { openApiDocument, type Route, routes, takesBody } from '@motcua/api'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'

const all = Object.entries<Route>(routes)
const text = JSON.stringify(openApiDocument('https://motcua.example/api/v1', '1.0.0'))

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate(JSON.parse(text))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  it('says of every operation what it does, to which group it belongs and what it wants', () => {
    const { paths, tags } = JSON.parse(text)
    const groups = tags.map(({ name }: { name: string }) => name)
    for (const [name, route] of all) {
      const operation = paths[route.path][route.method.toLowerCase()]
      expect(operation.summary.length, name).toBeGreaterThan(3)
      expect(groups, name).toContain(operation.tags[0])
      for (const parameter of operation.parameters)
        expect(parameter.description, `${name} ${parameter.name}`).toBeTruthy()
      for (const answer of Object.values<{ description: string }>(operation.responses)) {
        expect(answer.description.length, name).toBeGreaterThan(3)
      }
    }
  })

  it('shows for every body an example that its schema takes', () => {
    const ajv = new Ajv2020({ strict: false, discriminator: true })
    for (const [name, route] of all) {
      if (route.wants === 'bytes' || !takesBody(route)) continue
      const { content } = JSON.parse(text).paths[route.path][route.method.toLowerCase()].requestBody
      const judge = ajv.compile(route.body)
      expect([name, judge(content['application/json'].example), judge.errors]).toEqual([name, true, null])
    }
  })
})
