import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Agent, EXAMPLES, openTestApp, type TestApp } from '../test-app.fixture.ts'

let test: TestApp
let author: Agent
let approver: Agent
beforeAll(async () => {
  test = await openTestApp()
  author = await test.as('mai')
  approver = await test.as('binh')
}, 60_000)
afterAll(() => test.close())

const id = 'household-business'

async function example() {
  return JSON.parse(await readFile(join(EXAMPLES, id, 'spec.json'), 'utf8'))
}

async function draftOf(change: (spec: Record<string, never>) => void) {
  const spec = await example()
  change(spec)
  const known = await author.getDraft({ params: { id } }).catch(() => undefined)
  if (known === undefined) return author.createProcedure({ body: { spec } })
  return author.saveDraft({ params: { id }, body: { spec }, ifMatch: known.etag })
}

function reasonsFor(problems: readonly { code: string; where: string; severity: string }[]) {
  return problems
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, where }) => ({ code, where, reason: 'đã cân nhắc' }))
}

describe('the life of a procedure', () => {
  it('keeps a draft that does not parse, with the place of each problem, and never submits it', async () => {
    const draft = await draftOf((spec) => Object.assign(spec, { flow: { nodes: {}, edges: [] }, unheardOf: 1 }))
    expect(draft.problems.some(({ where }) => where === '/unheardOf')).toBe(true)
    const submit = author.submitDraft({ params: { id }, body: { note: 'x', answers: [] }, ifMatch: draft.etag })
    await expect(submit).rejects.toMatchObject({ status: 422, code: 'specProblems' })
    expect((await author.getDraft({ params: { id } })).etag).toBe(draft.etag)
  })

  it('refuses to submit while a scenario fails', async () => {
    const draft = await draftOf((spec) =>
      Object.assign(spec, { deadline: { statutory: days(4), committed: days(4), pausedBy: ['supplement'] } }),
    )
    const submit = author.submitDraft({
      params: { id },
      body: { note: 'x', answers: reasonsFor(draft.problems) },
      ifMatch: draft.etag,
    })
    await expect(submit).rejects.toMatchObject({
      code: 'specProblems',
      problem: { problems: expect.arrayContaining([expect.objectContaining({ code: 'scenarioFails' })]) },
    })
  })

  it('refuses to submit a flow in which a dossier may get stuck, with the scenario that shows it', async () => {
    const draft = await draftOf((spec) => lead(spec, 'correctionWait', 'received', 'intake'))
    const [found, ...others] = draft.problems.filter(({ severity }) => severity === 'error')
    expect(found).toMatchObject({ code: 'deadlock', where: '/flow/nodes/join' })
    expect(found?.scenario?.then).toMatchObject({ rejected: 'stuck' })
    expect(others).toEqual([])
    const submit = author.submitDraft({
      params: { id },
      body: { note: 'x', answers: reasonsFor(draft.problems) },
      ifMatch: draft.etag,
    })
    await expect(submit).rejects.toMatchObject({
      status: 422,
      code: 'specProblems',
      problem: { problems: expect.arrayContaining([found]) },
    })
  })

  it('tells a second editor who saved what meanwhile (412)', async () => {
    const draft = await draftOf(() => {})
    const spec = await example()
    await author.saveDraft({ params: { id }, body: { spec }, ifMatch: draft.etag })
    const late = author.saveDraft({ params: { id }, body: { spec }, ifMatch: draft.etag })
    await expect(late).rejects.toMatchObject({
      status: 412,
      code: 'draftChanged',
      problem: { current: { etag: String(Number(draft.etag) + 1), spec: { id } } },
    })
  })

  it('goes to another person for approval and comes into force on its day', async () => {
    const draft = await draftOf((spec) => setTitle(spec, 'Đăng ký hộ kinh doanh (mới)'))
    const answers = reasonsFor(draft.problems)
    const submitted = await author.submitDraft({
      params: { id },
      body: { note: 'tên mới', answers },
      ifMatch: draft.etag,
    })
    expect(submitted.state).toBe('submitted')
    const params = { id, version: submitted.version }
    const seen = await approver.getVersion({ params })
    expect(seen).toMatchObject({ mayApprove: true, previous: { version: 1 } })
    expect(seen.changes.some(({ words }) => words.vi.includes('Đăng ký hộ kinh doanh (mới)'))).toBe(true)
    const body = { effectiveFrom: '2026-06-10', note: 'đồng ý' }
    await expect(author.approveVersion({ params, body })).rejects.toMatchObject({ status: 403 })
    await expect(
      approver.approveVersion({ params, body: { ...body, effectiveFrom: '2026-05-01' } }),
    ).rejects.toMatchObject({ status: 400 })
    expect((await approver.approveVersion({ params, body })).state).toBe('approved')
    await expect(approver.approveVersion({ params, body })).rejects.toMatchObject({ code: 'wrongState' })
    const before = await test.visitor().getService({ params: { id } })
    expect(before.summary.version).toBe(1)
    test.clock.set('2026-06-10T00:00')
    const after = await test.visitor().getService({ params: { id } })
    expect(after.summary).toMatchObject({ version: 2, title: { vi: 'Đăng ký hộ kinh doanh (mới)' } })
    const [summary] = (await approver.listProcedures()).procedures.filter((one) => one.id === id)
    expect(summary).toMatchObject({ draft: null, inForce: { version: 2 }, submitted: null })
  })

  it('goes back to its author with a comment, as a draft again', async () => {
    const draft = await draftOf(() => {})
    const answers = reasonsFor(draft.problems)
    const { version } = await author.submitDraft({ params: { id }, body: { note: 'y', answers }, ifMatch: draft.etag })
    const returned = await approver.returnVersion({ params: { id, version }, body: { comment: 'Thiếu căn cứ' } })
    expect(returned).toMatchObject({ state: 'returned', decisionNote: 'Thiếu căn cứ' })
    expect((await author.getDraft({ params: { id } })).procedure).toBe(id)
  })
})

function days(amount: number) {
  return { amount, unit: 'working-days' }
}

/** Lets the edge of an outcome lead somewhere else. */
function lead(spec: object, from: string, outcome: string, to: string): void {
  const edges: unknown = Object(Object(spec).flow).edges
  for (const edge of Array.isArray(edges) ? edges : []) {
    if (edge.from === from && edge.outcome === outcome) Object.assign(edge, { to })
  }
}

function setTitle(spec: object, vi: string): void {
  if ('identity' in spec && typeof spec.identity === 'object')
    Object.assign(spec, { identity: { ...spec.identity, title: { vi, en: 'New' } } })
}
