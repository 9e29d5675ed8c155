import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CENTRE, householdAnswers, openTestApp, PNG, type TestApp } from '../test-app.fixture.ts'
import { answerError } from './error-handler.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({ options: { secure: true } })
}, 60_000)
afterAll(() => test.close())

const track = (headers: Record<string, string>) =>
  test.app.inject({ method: 'POST', url: '/api/v1/track', payload: { code: 'x', secret: 'y' }, headers })

describe('behind a proxy that speaks https', () => {
  it('knows its own pages by their https origin, and no others', async () => {
    const host = 'motcua.example'
    expect((await track({ host, origin: `https://${host}` })).json().code).toBe('wrongSecret')
    expect((await track({ host, origin: `http://${host}` })).json().code).toBe('crossSite')
    expect((await track({ host, origin: 'null' })).json().code).toBe('crossSite')
    expect((await track({ host, 'sec-fetch-site': 'cross-site' })).json().code).toBe('crossSite')
  })
})

describe('files', () => {
  const visitor = () => test.visitor()

  it('are refused when they are empty', async () => {
    const sent = visitor().uploadFile({ query: { name: 'nothing.pdf' }, bytes: new Uint8Array() })
    await expect(sent).rejects.toMatchObject({ status: 400 })
  })

  it('keep for each sender the name that the sender gave', async () => {
    await visitor().uploadFile({ query: { name: 'can-cuoc-nguyen-van-a.png' }, bytes: PNG })
    const other = await visitor().uploadFile({ query: { name: 'mine.png' }, bytes: PNG })
    expect(other.name).toBe('mine.png')
  })

  it('are taken by a field only with a content that it accepts, whatever their name says', async () => {
    const agent = visitor()
    const bytes = new TextEncoder().encode('<script>alert(1)</script>')
    const { id } = await agent.uploadFile({ query: { name: 'cccd.png' }, bytes })
    const body = { procedure: 'household-business', unit: CENTRE, channel: 'online' } as const
    const sent = agent.fileDossier({ body: { ...body, answers: householdAnswers(id) }, key: 'script' })
    const fields = [{ path: '/idCopies/0', code: 'wrongFileType' }]
    await expect(sent).rejects.toMatchObject({ status: 422, code: 'badAnswers', problem: { fields } })
    const ghost = agent.fileDossier({
      body: { ...body, answers: householdAnswers(`sha256-${'A'.repeat(43)}`) },
      key: 'g',
    })
    await expect(ghost).rejects.toMatchObject({ problem: { fields: [{ path: '/idCopies/0', code: 'unknownFile' }] } })
  })
})

describe('addresses and moments that lead nowhere', () => {
  it('are problems, not faults', async () => {
    const hoa = await test.as('hoa')
    await expect(hoa.getRegister({ query: { cursor: 'abc' } })).rejects.toMatchObject({ status: 400 })
    await expect(hoa.getRegister({ query: { cursor: '1e300' } })).rejects.toMatchObject({ status: 400 })
    const far = test.visitor().moveClock({ body: { to: '+275000-01-01T00:00:00Z' } })
    await expect(far).rejects.toMatchObject({ status: 400 })
    const app = Fastify({ frameworkErrors: (error, request, reply) => void answerError(error, request, reply) })
    const { statusCode, headers } = await app.inject('/%ff')
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8'])
  })

  it('end the register at its beginning', async () => {
    const hoa = await test.as('hoa')
    const { next } = await hoa.getRegister({ query: { cursor: String(Date.UTC(2020, 0, 3)) } })
    expect(next).toBeNull()
  })

  it('are kept by no cache', async () => {
    expect((await test.app.inject('/api/v1/me')).headers['cache-control']).toBe('no-store')
  })
})
