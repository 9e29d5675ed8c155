import type { DossierState, OpenWait } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import { type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { eventsOf, type LoadedDossier } from './loaded-dossier.ts'
import { at, because, taskTitle, titleOf } from './words/spec-words.ts'

const ENDED = {
  granted: { vi: 'Đã có kết quả', en: 'The result is ready' },
  refused: { vi: 'Hồ sơ bị từ chối', en: 'The dossier was refused' },
  withdrawn: { vi: 'Hồ sơ đã được rút', en: 'The dossier was withdrawn' },
  returned: { vi: 'Hồ sơ đã được trả lại', en: 'The dossier was returned' },
} as const

/** Where a dossier is, in one sentence: "Đang thẩm định tại P. Kinh tế, hẹn trả thứ Hai 28/04/2025, 17:00". */
export function sentenceOf(loaded: LoadedDossier, names: PeopleNames): Text {
  const { state } = loaded
  if (state.status === 'ended' && state.result !== undefined) {
    const said = ENDED[state.result]
    return state.endedAt === undefined
      ? said
      : join(said, { vi: ` lúc ${at(state.endedAt).vi}.`, en: ` on ${at(state.endedAt).en}.` })
  }
  if (state.suspended !== undefined) return stopped(loaded, state.suspended.at)
  return join(whereIs(loaded, names), whenDue(loaded))
}

function stopped(loaded: LoadedDossier, since: number): Text {
  const last = eventsOf(loaded).findLast(({ event }) => event.type === 'DossierSuspended')?.event
  const why = because(last?.type === 'DossierSuspended' ? last.reason : undefined)
  const due = whenDue(loaded)
  return {
    vi: `Tạm dừng giải quyết từ ${at(since).vi}${why}${due.vi}`,
    en: `Suspended since ${at(since).en}${why}${due.en}`,
  }
}

function whereIs(loaded: LoadedDossier, names: PeopleNames): Text {
  const { state, spec } = loaded
  const waits = Object.values(state.waits)
  const asked = askedOfApplicant(loaded)
  if (asked !== undefined) {
    const title = titleOf(spec, asked.node)
    return { vi: `Đang chờ bạn: ${title.vi}`, en: `Waiting for you: ${title.en}` }
  }
  const all = [...placesOf(state, spec, names), ...waits.map(({ node }) => titleOf(spec, node))]
  if (state.undoing !== undefined) {
    return {
      vi: `Đang rút hồ sơ, còn thu lại: ${all.map(({ vi }) => vi).join('; ')}`,
      en: `Being withdrawn, still to be undone: ${all.map(({ en }) => en).join('; ')}`,
    }
  }
  return {
    vi: `Đang ở bước: ${all.map(({ vi }) => vi).join('; ')}`,
    en: `Now: ${all.map(({ en }) => en).join('; ')}`,
  }
}

/** The wait that stops the clock until the applicant answers; a posting stops it for nobody in particular. */
function askedOfApplicant({ state, model }: LoadedDossier): OpenWait | undefined {
  return Object.values(state.waits).find(({ pausesClock, node: id }) => {
    const node = model.steps.get(id)?.node
    return pausesClock && node?.kind === 'wait' && 'message' in node.for && node.for.from === 'applicant'
  })
}

/** Steps with the unit that has them; on its way to a unit; and what another system or agency is asked. */
function placesOf({ tasks, calls = {} }: DossierState, spec: LoadedDossier['spec'], names: PeopleNames): Text[] {
  const steps = Object.values(tasks).map((task) => {
    const [title, place] = [taskTitle(spec, task), unitRef(task.unit, names).title]
    if (task.handOver === undefined) return { vi: `${title.vi} tại ${place.vi}`, en: `${title.en} at ${place.en}` }
    return { vi: `${title.vi}, đang chuyển tới ${place.vi}`, en: `${title.en}, on its way to ${place.en}` }
  })
  const asked = Object.values(calls).map(({ node, unit }) => {
    const title = titleOf(spec, node)
    if (unit === undefined) return { vi: `${title.vi} (chờ trả lời)`, en: `${title.en} (waiting for an answer)` }
    const place = unitRef(unit, names).title
    return { vi: `${title.vi} tại ${place.vi}`, en: `${title.en} at ${place.en}` }
  })
  return [...steps, ...asked]
}

function whenDue(loaded: LoadedDossier): Text {
  const { committed, suspended, reappointed } = loaded.state
  const { due, provisional } = committed
  if (due === null && suspended !== undefined) {
    return {
      vi: '. Thời hạn tạm dừng cho đến khi giải quyết tiếp.',
      en: '. The clock stands still until work goes on.',
    }
  }
  if (due === null && askedOfApplicant(loaded) === undefined) {
    return { vi: '. Thời hạn tạm dừng trong lúc chờ.', en: '. The clock stands still meanwhile.' }
  }
  if (due === null) {
    return {
      vi: '. Thời hạn tạm dừng cho đến khi bổ sung xong.',
      en: '. The clock stands still until you have answered.',
    }
  }
  const yet = provisional ? { vi: ' (dự kiến)', en: ' (provisional)' } : { vi: '', en: '' }
  if (reappointed !== undefined) {
    return {
      vi: `. Cơ quan xin lỗi vì chậm và hẹn lại ${at(due).vi}${yet.vi}.`,
      en: `. The agency apologises for the delay; the new date is ${at(due).en}${yet.en}.`,
    }
  }
  return { vi: `, hẹn trả ${at(due).vi}${yet.vi}.`, en: `, due ${at(due).en}${yet.en}.` }
}

function join(a: Text, b: Text): Text {
  return { vi: a.vi + b.vi, en: a.en + b.en }
}
