import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Agent, EXAMPLES, fileHousehold, openTestApp, type TestApp } from '../test-app.fixture.ts'

let test: TestApp
let [author, approver, administrator]: Agent[] = []
beforeAll(async () => {
  test = await openTestApp()
  ;[author, approver, administrator] = await Promise.all(['mai', 'binh', 'quan'].map((name) => test.as(name)))
}, 60_000)
afterAll(() => test.close())

const id = 'household-business'
const params = { id }

type Role = { title: { vi: string; en: string }; unit: object; pick: object }

/** The example with its first step given to a role, and what the server says of it. */
async function draftWith(name: string, unit: object) {
  const spec = JSON.parse(await readFile(join(EXAMPLES, id, 'spec.json'), 'utf8'))
  const role: Role = { title: { vi: 'Văn thư', en: 'Clerk' }, unit, pick: { rule: 'pool' } }
  Object.assign(spec.roles, { [name]: role })
  spec.flow.nodes.intake.role = name
  spec.scenarios = spec.scenarios.slice(0, 0)
  const known = await mai()
    .getDraft({ params })
    .catch(() => undefined)
  if (known === undefined) return mai().createProcedure({ body: { spec } })
  return mai().saveDraft({ params, body: { spec }, ifMatch: known.etag })
}

async function submitted(draft: Awaited<ReturnType<typeof draftWith>>) {
  const answers = draft.problems.map(({ code, where }) => ({ code, where, reason: 'sẽ bổ nhiệm' }))
  return mai().submitDraft({ params, body: { note: 'x', answers }, ifMatch: draft.etag })
}

function person(agent: Agent | undefined): Agent {
  if (agent === undefined) throw new Error('nobody signed in')
  return agent
}
const mai = () => person(author)
const binh = () => person(approver)
const quan = () => person(administrator)

describe('a role that nobody holds', () => {
  it('is a warning with its place, to be answered with a reason', async () => {
    const draft = await draftWith('clerk', { rule: 'same' })
    const found = draft.problems.find(({ code }) => code === 'nobodyHolds')
    expect(found).toMatchObject({
      severity: 'warning',
      where: '/roles/clerk',
      message: {
        vi: 'Chưa ai ở bất kỳ đơn vị nào giữ vai trò “Văn thư”.',
        en: 'Nobody at any unit holds the role "Clerk".',
      },
    })
    const without = mai().submitDraft({ params, body: { note: 'x', answers: [] }, ifMatch: draft.etag })
    await expect(without).rejects.toMatchObject({ code: 'warningsUnanswered' })
  })

  it('at an agency is named with the agency; an agency that is none, too', async () => {
    const tax = await draftWith('stamp', { rule: 'named', unit: 'tax-office' })
    expect(tax.problems.find(({ where }) => where === '/roles/stamp')?.message.vi).toBe(
      'Chưa ai ở Thuế cơ sở 1 tỉnh An Lạc giữ vai trò “Văn thư”.',
    )
    const nowhere = await draftWith('stamp', { rule: 'named', unit: 'moon' })
    expect(nowhere.problems.find(({ where }) => where === '/roles/stamp/unit/unit')).toMatchObject({
      code: 'unknownUnit',
    })
  })

  it('keeps a version from being signed for a day on which nobody could take a dossier in, until somebody can', async () => {
    const { version, state } = await submitted(await draftWith('clerk', { rule: 'same' }))
    expect(state).toBe('submitted')
    const approve = (effectiveFrom: string) =>
      binh().approveVersion({ params: { id, version }, body: { effectiveFrom, note: '' } })
    await expect(approve('2026-06-01')).rejects.toMatchObject({
      code: 'specProblems',
      problem: { problems: [{ code: 'nobodyReceives', where: '/roles', severity: 'error' }] },
    })
    expect((await quan().listRoles()).roles).toContainEqual({ id: 'clerk', title: { vi: 'Văn thư', en: 'Clerk' } })
    await appoint('2026-06-10', undefined)
    await expect(approve('2026-06-09')).rejects.toMatchObject({ code: 'specProblems' })
    expect((await approve('2026-06-10')).state).toBe('approved')
    expect((await binh().getVersion({ params: { id, version } })).warnings).toEqual([])
  })

  it('closes the counter on the day nobody is left for the first step, and says so', async () => {
    test.clock.set('2026-06-10T08:00')
    expect((await test.visitor().getService({ params })).units).toMatchObject([{ id: 'tan-hoa-service-centre' }])
    await fileHousehold(test.visitor(), 'open')
    await appoint('2026-06-10', '2026-06-10')
    test.clock.set('2026-06-11T08:00')
    expect((await test.visitor().getService({ params })).units).toEqual([])
    await expect(fileHousehold(test.visitor(), 'closed')).rejects.toMatchObject({
      code: 'rejected',
      problem: {
        rejection: 'nobodyReceives',
        text: { vi: expect.stringContaining('chưa đơn vị nào có người tiếp nhận') },
      },
    })
  })
})

async function appoint(from: string, to: string | undefined): Promise<void> {
  const position = { unit: 'tan-hoa-service-centre', role: 'clerk', from, ...(to === undefined ? {} : { to }) }
  const body = { id: 'an', name: 'An', email: 'an@anlac.example', positions: [position] }
  await quan().savePerson({ body })
}
