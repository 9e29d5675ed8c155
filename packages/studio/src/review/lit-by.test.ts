import { readFileSync } from 'node:fs'
import { parseSpec } from '@motcua/spec'
import { describe, expect, it } from 'vitest'
import { litBy, removals } from './lit-by.ts'

const file = new URL('../../../../examples/household-business/spec.json', import.meta.url)
const parsed = parseSpec(JSON.parse(readFileSync(file, 'utf8')))
if (!parsed.ok) throw new Error('the example does not parse')
const { spec } = parsed

describe('what a change lights on the picture', () => {
  it('is the step itself, whatever changed in it', () => {
    expect(litBy('/flow/nodes/appraise/allotted', spec)).toEqual(['appraise'])
  })

  it('is the line, named by its id or its place', () => {
    const second = spec.flow.edges[1]?.id ?? ''
    expect(litBy('/flow/edges/1', spec)).toEqual([second])
    expect(litBy(`/flow/edges/${second}/to`, spec)).toEqual([second])
  })

  it('is every step that uses a form, also for one outcome only', () => {
    expect(litBy('/forms/application', spec)).toEqual(['submit'])
    expect(litBy('/forms/certificate/pages/0', spec)).toEqual(['sign'])
  })

  it('is every step of a role', () => {
    expect(litBy('/roles/receivingOfficer', spec)).toEqual(['intake', 'handOver'])
  })

  it('is nothing for what the flow does not know', () => {
    expect(litBy('/identity/title', spec)).toEqual([])
  })

  it('is nothing for what is gone, since its path leads into the version before', () => {
    const [first, ...others] = spec.flow.edges
    const without = { ...spec, flow: { ...spec.flow, edges: others } }
    expect(first).toBeDefined()
    expect(removals({ previous: { version: 1, spec }, spec: without }).size).toBe(1)
    expect(removals({ previous: null, spec: without }).size).toBe(0)
  })
})
