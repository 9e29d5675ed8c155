import { type Action, type Route, routes } from '@motcua/api'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { motcua } from '../app.ts'
import { EXAMPLES, openTestApp, type TestApp, TestClock } from '../test-app.fixture.ts'
import { routeActions } from './permissions.ts'

const VISITOR: Action[] = [
  'service.read',
  'session.own',
  'catalogue.read',
  'dossier.file',
  'dossier.track',
  'posting.read',
  'posting.answer',
  'file.upload',
  'file.read',
  'demo.read',
  'demo.clock',
]
/** Written by hand a second time, so that a change of the table has to be meant. */
const MORE: Record<string, Action[]> = {
  mai: ['procedure.read', 'procedure.draft', 'organisation.read'],
  binh: ['procedure.read', 'procedure.approve', 'organisation.read'],
  quan: [
    'organisation.read',
    'organisation.change',
    'calendar.publish',
    'delegation.read',
    'delegation.change',
    'absence.read',
    'absence.change',
    'procedure.read',
    'register.read',
  ],
  thao: ['procedure.read', 'dossier.read', 'dossier.export', 'register.read', 'organisation.read'],
  hoa: [
    'dossier.read',
    'task.read',
    'task.work',
    'notice.own',
    'register.read',
    'delegation.read',
    'absence.read',
    'absence.change',
  ],
}

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
}, 60_000)
afterAll(() => test.close())

describe('permissions', () => {
  it('gives each role its actions and no other', async () => {
    const visitor = await test.visitor().me()
    expect(visitor.permissions.toSorted()).toEqual(VISITOR.toSorted())
    for (const [name, actions] of Object.entries(MORE)) {
      const me = await (await test.as(name)).me()
      expect(me.permissions.toSorted()).toEqual([...VISITOR, ...actions].toSorted())
    }
  })

  it('refuses every route to whoever lacks its action: 401 to visitors, 403 to people', async () => {
    const cookies: Record<string, string> = { visitor: '' }
    for (const name of Object.keys(MORE)) cookies[name] = await cookieOf(name)
    for (const [name, route] of Object.entries<Route>(routes)) {
      const action = Object.entries(routeActions).find(([key]) => key === name)?.[1]
      for (const [person, cookie] of Object.entries(cookies)) {
        const allowed = [...VISITOR, ...(MORE[person] ?? [])].some((one) => one === action)
        if (allowed) continue
        const url = `/api/v1${route.path.replace(/\{\w+\}/g, '1')}`
        const { statusCode } = await test.app.inject({ method: route.method, url, headers: { cookie }, payload: {} })
        expect([name, person, statusCode]).toEqual([name, person, person === 'visitor' ? 401 : 403])
      }
    }
  })

  it('has a permission for every address under /api, and stops at the start when one has none', async () => {
    const registered: string[] = []
    const app = Fastify()
    app.addHook('onRoute', ({ url, method }) => void registered.push(`${method} ${url}`))
    const clock = new TestClock('2026-06-01T08:00')
    await app.register(motcua, { store: test.store, clock, demo: { examples: EXAMPLES } })
    await app.ready()
    const known = [
      '/api/v1/*',
      ...Object.values<Route>(routes).map(({ path }) => `/api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`),
    ]
    for (const route of registered) {
      const [, url = ''] = route.split(' ')
      expect(known.includes(url) || url.startsWith('/api/auth/'), route).toBe(true)
    }
    await app.close()
    const { refuseUnguarded } = await import('../http/refuse-unguarded.ts')
    const open = Fastify()
    refuseUnguarded(open)
    expect(() => open.get('/api/v1/back-door', async () => 1)).toThrow('has no permission')
  })

  it('shows nobody a dossier of another unit', async () => {
    const { fileHousehold } = await import('../test-app.fixture.ts')
    const filed = await fileHousehold(test.visitor(), 'hidden')
    const insurance = await test.as('oanh')
    await expect(insurance.getDossier({ params: { id: filed.id } })).rejects.toMatchObject({ status: 404 })
    expect((await insurance.listDossiers()).dossiers).toEqual([])
    expect((await insurance.listTasks()).tasks).toEqual([])
    const command = { type: 'CompleteTask', task: 'intake#1', revision: 1, outcome: 'accept' } as const
    await expect(
      insurance.sendCommand({ params: { id: filed.id }, body: { command }, key: 'x' }),
    ).rejects.toMatchObject({
      status: 404,
    })
    await expect(test.visitor().getDossier({ params: { id: filed.id } })).rejects.toMatchObject({ status: 401 })
  })

  it('forgets a session at sign-out', async () => {
    const hoa = await test.as('hoa')
    expect((await hoa.me()).person?.name).toBe('Trần Thị Hoà')
    const cookie = await cookieOf('hoa')
    await test.app.inject({ url: '/api/v1/me', headers: { cookie } })
    await test.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie }, payload: {} })
    const after = await test.app.inject({ url: '/api/v1/me', headers: { cookie } })
    expect(after.json().person).toBeNull()
    expect((await hoa.me()).person?.name).toBe('Trần Thị Hoà')
  })
})

async function cookieOf(name: string): Promise<string> {
  const payload = { email: `${name}@anlac.example`, password: 'motcua-demo' }
  const { cookies } = await test.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}
