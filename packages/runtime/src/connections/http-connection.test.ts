import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { httpConnector, httpRegistry } from './http-connection.ts'
import type { HttpConnection } from './http-connection-schema.ts'
import { isOutside } from './outside-address.ts'

let server: Server
let address: string
let answer: RequestListener = (_, response) => response.end('{}')
const seen: { request: IncomingMessage; body: string }[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      seen.push({ request, body })
      answer(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
afterEach(() => {
  seen.length = 0
})

const connection = (more: Partial<HttpConnection> = {}): HttpConnection => ({
  url: `${address}/check`,
  take: { debt: '/result/0/amount', name: '/a~1b' },
  mayBeInside: true,
  ...more,
})
const request = (more: object = {}) => ({
  key: 'd1.ask#1',
  attempt: 1,
  values: { taxCode: '0101', fullName: 'Châu' },
  signal: new AbortController().signal,
  ...more,
})
const ask = (more: Partial<HttpConnection> = {}, given: object = {}) =>
  httpConnector(connection(more), { TAX_TOKEN: 's3cret', EMPTY: '' })(request(given))

describe('a connector over HTTP', () => {
  it('sends by the names of the other system, with secrets of the environment, and takes what is let in', async () => {
    answer = (_, response) => response.end(JSON.stringify({ result: [{ amount: 5 }], 'a/b': 'N', more: 1 }))
    const headers = { authorization: { env: 'TAX_TOKEN', prefix: 'Bearer ' }, 'x-agency': 'ward' }
    expect(await ask({ headers, send: { mst: 'taxCode', absent: 'nothing' } })).toEqual({
      ok: true,
      values: { debt: 5, name: 'N' },
    })
    expect(seen[0]?.request.headers).toMatchObject({
      authorization: 'Bearer s3cret',
      'x-agency': 'ward',
      'idempotency-key': 'd1.ask#1',
      'content-type': 'application/json',
    })
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ mst: '0101' })
  })

  it('puts values into the address of a GET, and leaves out what the answer has not', async () => {
    answer = (_, response) => response.end(JSON.stringify({ result: [], 'a/b': null }))
    expect(await ask({ method: 'GET' })).toEqual({ ok: true, values: {} })
    expect(seen[0]?.request.url).toBe('/check?taxCode=0101&fullName=Ch%C3%A2u')
  })

  it('asks nothing without its secret', async () => {
    for (const env of ['NOT_THERE', 'EMPTY']) {
      expect(await ask({ headers: { authorization: { env } } })).toEqual({ ok: false, error: 'noSecret' })
    }
    expect(seen).toHaveLength(0)
  })

  it('follows a redirect within the host, and none to another host or without end', async () => {
    answer = ({ url }, response) => {
      if (url === '/check') response.writeHead(307, { location: '/moved' }).end()
      else response.end('{"a/b":"moved"}')
    }
    expect(await ask()).toEqual({ ok: true, values: { name: 'moved' } })
    expect(seen.map(({ request: { url, method } }) => `${method} ${url}`)).toEqual(['POST /check', 'POST /moved'])
    for (const location of [
      'http://127.0.0.2/moved',
      `${address.replace('http', 'https')}/x`,
      '/check',
      'file:///etc',
    ]) {
      answer = (_, response) => response.writeHead(302, { location }).end()
      expect(await ask()).toEqual({ ok: false, error: 'redirected' })
    }
  })

  it('gives a code for each failure, and never a word of the other system', async () => {
    const failures: [RequestListener, string][] = [
      [(_, response) => response.writeHead(404).end('secret words'), 'refused'],
      [(_, response) => response.writeHead(500).end('secret words'), 'systemError'],
      [(_, response) => response.end('<html>'), 'notJson'],
      [(_, response) => response.end(`"${'x'.repeat(2000)}"`), 'tooLarge'],
      [(_, response) => response.destroy(), 'unreachable'],
      [() => undefined, 'timeout'],
    ]
    for (const [listener, error] of failures) {
      answer = listener
      expect(await ask({ maxBytes: 1000, timeoutSeconds: 0.2 })).toEqual({ ok: false, error })
    }
    expect(await ask({ url: 'http://127.0.0.1:1/' })).toEqual({ ok: false, error: 'unreachable' })
  })

  it('does not reach into the house, by number or by name, unless the host is allowed to be there', async () => {
    answer = (_, response) => response.end('{}')
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0']) {
      const url = address.replace('127.0.0.1', host)
      expect([host, await ask({ url, mayBeInside: false })]).toEqual([host, { ok: false, error: 'notAllowed' }])
    }
    expect(seen).toHaveLength(0)
  })

  it('stops when it is told to', async () => {
    answer = () => undefined
    const stop = new AbortController()
    const asked = ask({}, { signal: stop.signal })
    stop.abort(new Error('stopped'))
    await expect(asked).rejects.toThrow('stopped')
  })
})

describe('a registry over HTTP', () => {
  it('answers for the field that is asked, or says that there is no entry', async () => {
    answer = (_, response) => response.end(JSON.stringify({ result: [{ amount: 7 }] }))
    const registry = httpRegistry(connection({ cost: 3 }), {})
    const question = { key: 'k', attempt: 1, known: { taxCode: '0101' }, signal: new AbortController().signal }
    expect(registry.cost).toBe(3)
    expect(await registry.ask({ ...question, field: 'debt' })).toEqual({ ok: true, value: 7 })
    expect(await registry.ask({ ...question, field: 'name' })).toEqual({ ok: true })
  })
})

it('knows which addresses are of the public internet', () => {
  for (const address of ['1.1.1.1', '203.119.8.1', '2606:4700::1111', '2405:4800::1'])
    expect([address, isOutside(address)]).toEqual([address, true])
  const inside = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.9.9.9',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    'localhost',
  ]
  for (const address of inside) expect([address, isOutside(address)]).toEqual([address, false])
})
