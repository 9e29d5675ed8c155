import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CENTRE, fileHousehold, householdAnswers, openTestApp, PNG, type TestApp } from '../test-app.fixture.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({ at: '2026-06-01T10:00' })
}, 60_000)
afterAll(() => test.close())

describe('slips and files', () => {
  it('prints a receipt with its fields, escaped, without script, under a policy of its own', async () => {
    const visitor = test.visitor()
    const { id } = await visitor.uploadFile({ query: { name: 'x.png' }, bytes: PNG })
    const answers = { ...householdAnswers(id), ownerName: '<script>alert(1)</script>' }
    const body = { procedure: 'household-business', unit: CENTRE, channel: 'online', answers } as const
    const filed = await visitor.fileDossier({ body, key: 'slip' })
    const page = await test.app.inject(filed.receiptUrl)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('&lt;script&gt;alert(1)')
    expect(page.body).not.toMatch(/<script/i)
    for (const part of [
      filed.code,
      filed.secret,
      '01 TT 03/2025/TT-VPCP',
      '0903123456',
      'thứ Năm 04/06/2026, 17:00',
      '<svg',
    ]) {
      expect(page.body).toContain(part)
    }
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'; style-src 'sha256-/)
    const english = await test.app.inject(`${filed.receiptUrl}&lang=en`)
    expect(english.body).toContain('Receipt and appointment slip')
  })

  it('shows no slip for a wrong secret, and no refusal of what was not refused', async () => {
    const filed = await fileHousehold(test.visitor(), 'none')
    const wrong = await test.app.inject(filed.receiptUrl.replace(filed.secret, 'WRONG'))
    expect(wrong.statusCode).toBe(404)
    const refusal = await test.app.inject(`/api/v1/dossiers/${filed.id}/refusal?secret=${filed.secret}`)
    expect(refusal.statusCode).toBe(404)
  })

  it('gives a file to its uploader, to the desk and to nobody else', async () => {
    const visitor = test.visitor()
    const filed = await fileHousehold(visitor, 'file')
    const hoa = await test.as('hoa')
    const [file] = (await hoa.getDossier({ params: { id: filed.id } })).papers.flatMap(({ files }) => files)
    if (file === undefined) throw new Error('no file')
    const url = `/api/v1/files/${file.id}`
    expect((await test.app.inject(url)).statusCode).toBe(404)
    const bySecret = await test.app.inject(`${url}?dossier=${filed.id}&secret=${filed.secret}`)
    expect([bySecret.statusCode, bySecret.rawPayload.equals(Buffer.from(PNG))]).toEqual([200, true])
    expect(bySecret.headers['content-type']).toBe('image/png')
  })

  it('hands out as download what it does not know', async () => {
    const { payload, cookie } = await uploaded('<html><script>1</script></html>', 'bad"\r\nname.html')
    const file = await test.app.inject({ url: `/api/v1/files/${payload.id}`, headers: { cookie } })
    expect(payload.type).toBe('application/octet-stream')
    expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''bad%22%0D%0Aname.html")
    expect(file.headers['content-security-policy']).toContain('sandbox')
  })

  it('shows the register with its numbers', async () => {
    const hoa = await test.as('hoa')
    const { rows } = await hoa.getRegister()
    expect(rows.map(({ code }) => code)).toContain('01.H99.31-260601-0001')
  })
})

async function uploaded(content: string, name: string) {
  const response = await test.app.inject({
    method: 'POST',
    url: `/api/v1/files?name=${encodeURIComponent(name)}`,
    payload: Buffer.from(content),
    headers: { 'content-type': 'application/octet-stream' },
  })
  const cookie = response.cookies.map(({ name: key, value }) => `${key}=${value}`).join('; ')
  return { payload: response.json(), cookie }
}
