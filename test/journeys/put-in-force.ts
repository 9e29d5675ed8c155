import type { Spec } from '@motcua/spec'
import { officerAt } from './agent.ts'

/** Puts a procedure in force from a day on, as its author and its approver would, only without their pages; all that the checks say to it is answered. */
export async function putInForce(address: string, spec: Spec, day: string): Promise<void> {
  const author = await officerAt(address, 'mai')
  const { etag, problems } = await author.createProcedure({ body: { spec } })
  const answers = problems.map(({ code, where }) => ({ code, where, reason: 'Thủ tục dùng thử.' }))
  const params = { id: spec.id }
  const { version } = await author.submitDraft({ params, body: { note: 'Bản đầu.', answers }, ifMatch: etag })
  const approver = await officerAt(address, 'binh')
  await approver.approveVersion({ params: { ...params, version }, body: { effectiveFrom: day, note: '' } })
}
