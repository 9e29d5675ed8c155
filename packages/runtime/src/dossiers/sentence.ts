import { longLocal } from '@motcua/calendar'
import type { Text } from '@motcua/spec'
import { type PeopleNames, unitRef } from '../organisation/people-names.ts'
import { ZONE_OFFSET } from '../time-view.ts'
import type { LoadedDossier } from './loaded-dossier.ts'
import { titleOf } from './words/spec-words.ts'

const ENDED = {
  granted: { vi: 'Đã có kết quả', en: 'The result is ready' },
  refused: { vi: 'Hồ sơ bị từ chối', en: 'The dossier was refused' },
  withdrawn: { vi: 'Hồ sơ đã được rút', en: 'The dossier was withdrawn' },
  returned: { vi: 'Hồ sơ đã được trả lại', en: 'The dossier was returned' },
} as const

/** Where a dossier is, in one sentence: "Đang thẩm định tại P. Kinh tế, hẹn trả thứ Hai 28/04/2025, 17:00". */
export function sentenceOf({ state, spec }: LoadedDossier, names: PeopleNames): Text {
  if (state.status === 'ended' && state.result !== undefined) {
    const said = ENDED[state.result]
    return state.endedAt === undefined
      ? said
      : join(said, { vi: ` lúc ${at(state.endedAt).vi}.`, en: ` on ${at(state.endedAt).en}.` })
  }
  return join(whereIs({ state, spec }, names), whenDue(state.committed.due))
}

function whereIs({ state, spec }: Pick<LoadedDossier, 'state' | 'spec'>, names: PeopleNames): Text {
  const waits = Object.values(state.waits)
  const pausing = waits.find(({ pausesClock }) => pausesClock)
  if (pausing !== undefined) {
    const title = titleOf(spec, pausing.node)
    return { vi: `Đang chờ bạn: ${title.vi}`, en: `Waiting for you: ${title.en}` }
  }
  const tasks = Object.values(state.tasks)
  const parts = tasks.map(({ node, unit }) => {
    const [title, place] = [titleOf(spec, node), unitRef(unit, names).title]
    return { vi: `${title.vi} tại ${place.vi}`, en: `${title.en} at ${place.en}` }
  })
  const waiting = waits.map(({ node }) => titleOf(spec, node))
  const all = [...parts, ...waiting]
  return {
    vi: `Đang ở bước: ${all.map(({ vi }) => vi).join('; ')}`,
    en: `Now: ${all.map(({ en }) => en).join('; ')}`,
  }
}

function whenDue(due: number | null): Text {
  if (due === null) {
    return {
      vi: '. Thời hạn tạm dừng cho đến khi bổ sung xong.',
      en: '. The clock stands still until you have answered.',
    }
  }
  return { vi: `, hẹn trả ${at(due).vi}.`, en: `, due ${at(due).en}.` }
}

function at(instant: number): Text {
  return { vi: longLocal(instant, ZONE_OFFSET, 'vi'), en: longLocal(instant, ZONE_OFFSET, 'en') }
}

function join(a: Text, b: Text): Text {
  return { vi: a.vi + b.vi, en: a.en + b.en }
}
