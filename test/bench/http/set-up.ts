import { createClient } from '@motcua/api'
import { benchSpec } from './spec.ts'

export const UNIT = 'centre'
const PASSWORD = 'bench-password'

/** What the load needs of a server that was set up. */
export interface Ready {
  /** A header line with the officer's session. */
  readonly cookie: string
  /** Revision of a task that was just opened. */
  readonly revision: number
}

/** Makes unit, people and the procedure over HTTP, as people would; resolves to the officer's session. */
export async function setUp(address: string): Promise<Ready> {
  const admin = await signedIn(address, 'admin')
  await admin.client.saveUnit({
    body: { id: UNIT, title: { vi: 'Trung tâm', en: 'Centre' }, parent: 'root', calendar: 'vn', code: 'H29.01' },
  })
  for (const [id, role] of [
    ['author', 'reformOfficer'],
    ['boss', 'approver'],
    ['worker', 'worker'],
  ] as const) {
    const positions = [{ unit: UNIT, role }]
    await admin.client.savePerson({
      body: { id, name: id, email: `${id}@bench.example`, positions, password: PASSWORD },
    })
  }
  await publish((await signedIn(address, 'author')).client, (await signedIn(address, 'boss')).client)
  return officer(address)
}

/** Signs the officer in on a server that was set up before. */
async function officer(address: string): Promise<Ready> {
  const { client, cookie } = await signedIn(address, 'worker')
  const answers = { applicantName: 'Thử', phone: '0903123456', sets: 1 }
  const body = { procedure: 'bench', unit: UNIT, channel: 'counter', answers } as const
  const { id } = await client.fileDossier({ body, key: `probe-${Date.now()}` })
  const { revision } = await client.getTask({ params: { dossier: id, task: 'check#1' } })
  return { cookie: `cookie: ${cookie}\r\n`, revision }
}

type Client = Awaited<ReturnType<typeof signedIn>>['client']

async function publish(author: Client, boss: Client): Promise<void> {
  const draft = await author.createProcedure({ body: { spec: benchSpec } })
  const answers = draft.problems.map(({ code, where }) => ({ code, where, reason: 'benchmark' }))
  const params = { id: 'bench' }
  const { version } = await author.submitDraft({ params, body: { note: 'benchmark', answers }, ifMatch: draft.etag })
  const effectiveFrom = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  await boss.approveVersion({ params: { ...params, version }, body: { effectiveFrom, note: '' } })
}

async function signedIn(address: string, name: string) {
  let cookie = ''
  const client = createClient({
    baseUrl: address,
    fetch: async (url, init) => {
      const response = await fetch(url, { ...init, headers: { ...init.headers, cookie } })
      const given = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
      if (given.length > 0) cookie = given.join('; ')
      return response
    },
  })
  await client.signIn({ email: `${name}@bench.example`, password: PASSWORD })
  return { client, cookie }
}
