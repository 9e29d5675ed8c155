import { readdirSync, readFileSync } from 'node:fs'
import { runScenarios } from '@motcua/engine'
import { lintSpec, parseSpec, type Spec } from '@motcua/spec'
import { describe, expect, it } from 'vitest'

/** The control-flow patterns of docs/reference/patterns.md, each a spec that plays. */
const folder = new URL('patterns/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const page = readFileSync(new URL('../docs/reference/patterns.md', import.meta.url), 'utf8')

function specOf(name: string): Spec {
  const parsed = parseSpec(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  if (!parsed.ok) throw new Error(parsed.problems.map(({ where, message }) => `${where}: ${message.en}`).join('\n'))
  return parsed.spec
}

describe.each(files)('%s', (name) => {
  const spec = specOf(name)

  it('has no error, and its scenarios pass and touch every step and connection', () => {
    expect(lintSpec(spec).filter(({ severity }) => severity === 'error')).toEqual([])
    const { runs, coverage } = runScenarios(spec)
    expect(runs.filter(({ passed }) => !passed).map(({ id, failures }) => [id, failures])).toEqual([])
    expect([coverage.nodes.missing, coverage.edges.missing]).toEqual([[], []])
  })

  it('stands on the page', () => {
    expect(page).toContain(`examples/patterns/${name}`)
  })
})

it('the page answers for all twenty', () => {
  const rows = page.split('\n').filter((line) => /^\| \d+ /.test(line))
  expect(rows.map((line) => Number(/^\| (\d+) /.exec(line)?.[1]))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})
