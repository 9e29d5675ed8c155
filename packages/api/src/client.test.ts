import { describe, expect, it } from 'vitest'
import { createClient, type FetchResponse } from './client.ts'
import { openApiDocument } from './open-api.ts'
import { ApiProblem } from './problem.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: unknown
}

function clientAnswering(status: number, answer: string) {
  const sent: Sent[] = []
  const fetch = async (url: string, init: Omit<Sent, 'url'>): Promise<FetchResponse> => {
    sent.push({ url, ...init })
    return { status, ok: status < 300, text: async () => answer }
  }
  return { client: createClient<Uint8Array, AbortSignal>({ baseUrl: 'https://h', fetch }), sent }
}

describe('client', () => {
  it('fills path and query and leaves out what is undefined', async () => {
    const { client, sent } = clientAnswering(200, '{"dossiers":[],"next":null}')
    const list = await client.listDossiers({ query: { q: 'Nguyễn & Lê', status: 'open' } })
    expect(list.dossiers).toEqual([])
    expect(sent[0]?.url).toBe('https://h/api/v1/dossiers?q=Nguy%E1%BB%85n%20%26%20L%C3%AA&status=open')
    await client.getTask({ params: { dossier: 'a/b', task: 'check#1' } })
    expect(sent[1]?.url).toBe('https://h/api/v1/tasks/a%2Fb/check%231')
  })

  it('sends Idempotency-Key, If-Match and a body', async () => {
    const { client, sent } = clientAnswering(200, '{}')
    const command = { type: 'ClaimTask', task: 't#1', revision: 0 } as const
    await client.sendCommand({ params: { id: 'd' }, body: { command }, key: 'k1' })
    await client.saveDraft({ params: { id: 'p' }, body: { spec: {} }, ifMatch: '7' })
    expect(sent[0]?.headers).toMatchObject({ 'idempotency-key': 'k1', 'content-type': 'application/json' })
    expect(sent[0]?.body).toBe(JSON.stringify({ command }))
    expect(sent[1]?.headers).toMatchObject({ 'if-match': '"7"' })
  })

  it('sends a file as its bytes', async () => {
    const { client, sent } = clientAnswering(201, '{}')
    const bytes = new Uint8Array([1, 2])
    await client.uploadFile({ query: { name: 'a b.pdf' }, bytes })
    expect(sent[0]).toMatchObject({ url: 'https://h/api/v1/files?name=a%20b.pdf', body: bytes })
  })

  it('keeps the visit that a foreign runtime gives, and sends it instead of cookies', async () => {
    const sent: Sent[] = []
    const kept: string[] = []
    const client = createClient({
      baseUrl: 'https://h',
      fetch: async (url, init) => {
        sent.push({ url, ...init })
        return { status: 200, ok: true, text: async () => '{}', headers: { get: () => 'signed' } }
      },
      visit: { read: () => kept.at(-1) ?? null, keep: (visit) => kept.push(visit) },
    })
    await client.me()
    await client.me()
    expect(sent[0]).toMatchObject({ credentials: 'omit' })
    expect(sent.map(({ headers }) => headers['motcua-visit'])).toEqual([undefined, 'signed'])
  })

  it('rejects with the problem that the server told', async () => {
    const problem = { code: 'stale', status: 409, text: { vi: 'a', en: 'b' }, detail: 'a', title: 'a', type: 'x' }
    const { client } = clientAnswering(409, JSON.stringify(problem))
    const failure = await client.me().catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({ code: 'stale', status: 409 })
  })

  it('tells what to do when no answer comes, or one that is none of ours', async () => {
    const away = createClient({ baseUrl: '', fetch: () => Promise.reject(new TypeError('no network')) })
    await expect(away.me()).rejects.toMatchObject({ code: 'unreachable', status: 0 })
    const { client } = clientAnswering(502, '<html>')
    await expect(client.me()).rejects.toMatchObject({ code: 'internal', status: 502 })
  })
})

describe('OpenAPI document', () => {
  it('lists every route with its parameters', () => {
    const document = JSON.parse(JSON.stringify(openApiDocument('http://h', '1')))
    for (const [name, route] of Object.entries<Route>(routes)) {
      const operation = document.paths[route.path][route.method.toLowerCase()]
      expect(operation.operationId).toBe(name)
      const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const declared = operation.parameters.filter((parameter: { in: string }) => parameter.in === 'path')
      expect(declared.map((parameter: { name: string }) => parameter.name)).toEqual(inPath)
    }
  })
})
