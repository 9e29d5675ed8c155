import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConnections } from './connections-file.ts'

let path: string
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'motcua-connections-')), 'connections.json')
})
afterAll(() => rm(join(path, '..'), { recursive: true }))

async function read(value: unknown) {
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value))
  return readConnections(path, {})
}
const one = (url: string) => ({ connectors: { tax: { url, take: {} } } })

it('reads connectors and registries under their keys', async () => {
  const connections = await read({
    hosts: ['tax.example'],
    privateHosts: ['10.0.0.5:8080'],
    ...one('https://tax.example/check'),
    registries: { land: { url: 'http://10.0.0.5:8080/', method: 'GET', take: { area: '/area' }, cost: 5 } },
  })
  expect(Object.keys(connections.connectors)).toEqual(['tax'])
  expect(connections.registries.land?.cost).toBe(5)
  expect(await read({})).toEqual({ connectors: {}, registries: {} })
})

it('takes the example of the page', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../../docs/how-to/connect-a-system.md'), 'utf8')
  const { connectors, registries } = await read(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
  expect([Object.keys(connectors), Object.keys(registries)]).toEqual([['taxSystem'], ['landRegistry']])
})

it('refuses what nobody allowed, with the place and the remedy', async () => {
  const allowed = { hosts: ['tax.example'], privateHosts: ['in.example'] }
  const refused: [unknown, RegExp][] = [
    ['{', /is no JSON/],
    [{ connectors: { tax: { url: 'https://tax.example/' } } }, /\/connectors\/tax must have required property 'take'/],
    [{ strange: 1 }, /must NOT have additional properties/],
    [{ connectors: { tax: { url: 'x', take: {}, headers: { a: { env: 'not a name' } } } } }, /headers/],
    [one('https://tax.example/'), /\/connectors\/tax\/url asks tax\.example, which is not in \/hosts/],
    [{ ...allowed, ...one('https://tax.example:444/') }, /asks tax\.example:444/],
    [{ ...allowed, ...one('http://tax.example/') }, /not https/],
    [{ ...allowed, ...one('https://u:p@tax.example/') }, /secrets in headers/],
    [{ ...allowed, ...one('nonsense') }, /write an address/],
    [{ ...allowed, ...one('ftp://in.example/') }, /asks in\.example/],
  ]
  for (const [value, words] of refused) await expect(read(value)).rejects.toThrow(words)
})
