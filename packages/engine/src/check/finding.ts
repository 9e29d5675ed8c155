import type { Problem, Scenario, Spec, Text } from '@motcua/spec'
import { own } from '../own.ts'
import type { Defect, DefectCode } from './defects.ts'

type FindingCode = DefectCode | 'neverReached'

interface Words {
  readonly vi: readonly [message: string, remedy: string]
  readonly en: readonly [message: string, remedy: string]
}

/** `…` stands for the node, `#` for how many branches are lacking. */
const WORDS: Readonly<Record<FindingCode, Words>> = {
  deadlock: {
    vi: [
      'Nút gộp … sẽ chờ mãi: số nhánh không thể đến nữa là #.',
      'Dẫn mọi nhánh của nút chia đến nút gộp này, hoặc cho nhánh rời đi kết thúc hồ sơ với kết quả khác “trả kết quả”.',
    ],
    en: [
      'The join … waits for ever: branches that can no longer come: #.',
      'Lead every branch of its fork to this join, or let the one that leaves end the dossier otherwise than "granted".',
    ],
  },
  leftOver: {
    vi: [
      'Có nhánh bị bỏ lại ở nút gộp …: nhánh khác của nó đã đến nút kết thúc.',
      'Dẫn nhánh kia đến nút gộp trước, rồi mới đến nút kết thúc.',
    ],
    en: [
      'A branch is left behind at the join …: another one has gone to an end.',
      'Lead that one to the join first, and from there to the end.',
    ],
  },
  unawaitedArrival: {
    vi: [
      'Có nhánh đến nút gộp … khi không nút chia nào đang chờ nó.',
      'Chỉ dẫn đến nút gộp những nhánh mà nút chia của nó mở ra, mỗi nhánh một lần.',
    ],
    en: [
      'A branch arrives at the join … though no fork awaits it.',
      'Lead only the branches of its fork to the join, each of them once.',
    ],
  },
  begunTwice: {
    vi: [
      '… có thể bắt đầu lần nữa khi các mục của lần trước chưa xong.',
      'Gộp các nhánh trước bước này, hoặc chỉ quay lại đây khi mọi mục đã xong.',
    ],
    en: [
      '… may be begun again while its items are still under way.',
      'Join the branches before this step, or come back to it only when all items are done.',
    ],
  },
  noWayOn: {
    vi: [
      'Có lúc từ … không có đường đi tiếp.',
      'Nối đường còn thiếu; ở nút rẽ nhánh, thêm một đường không có điều kiện.',
    ],
    en: [
      'There are times when no way leads on from ….',
      'Draw the edge that is missing; at a branching, add one without a condition.',
    ],
  },
  endlessLoop: {
    vi: [
      'Vòng lặp qua … có thể chạy mãi mà không dừng ở việc nào.',
      'Đặt một công việc hay nút chờ vào vòng lặp; làm theo danh sách thì danh sách có thể trống.',
    ],
    en: [
      'The loop through … may go round for ever without resting anywhere.',
      'Put a task or a wait into the loop; what is done per item may have no items.',
    ],
  },
  decisionFails: {
    vi: [
      'Có lúc … không cho kết quả nào.',
      'Bắt buộc điền dữ kiện mà quyết định cần, thêm dòng quy tắc, hoặc vẽ đường đi khi không quyết định được.',
    ],
    en: [
      'There are times when … comes to no result.',
      'Require the facts that it needs, add a row, or draw the way for when it fails.',
    ],
  },
  branchesPileUp: {
    vi: [
      'Mỗi vòng đi qua … mở thêm nhánh trong khi nhánh của vòng trước vẫn còn.',
      'Chỉ quay về trước nút chia khi mọi nhánh đã gộp.',
    ],
    en: [
      'Each round through … opens more branches while those of the round before are still there.',
      'Go back to before a fork only after all of its branches have joined.',
    ],
  },
  neverEnds: {
    vi: ['Từ … trở đi hồ sơ không thể đến nút kết thúc nào.', 'Thêm một đường dẫn đến nút kết thúc.'],
    en: ['From … on, the dossier can reach no end any more.', 'Add a way that leads to an end.'],
  },
  neverReached: {
    vi: ['Không hồ sơ nào đi đến …, dù có đường vẽ đến đó.', 'Sửa đường dẫn đến đây, hoặc xóa bước này.'],
    en: ['No dossier ever comes to …, though an edge leads there.', 'Correct the way that leads here, or delete it.'],
  },
}

/** A defect that is certain, with the scenario that plays it. */
export function findingOf(spec: Spec, { code, node, lacking }: Defect, scenario: Scenario): Problem {
  return { ...problem(spec, code, node, 'error', lacking), scenario }
}

export function neverReached(spec: Spec, node: string): Problem {
  return problem(spec, 'neverReached', node, 'error')
}

/** A defect of the drawing for which no facts were found that lead there: it may be one. */
export function suspicionOf(spec: Spec, { code, node, lacking }: Defect): Problem {
  const { message, remedy, ...found } = problem(spec, code, node, 'warning', lacking)
  return {
    ...found,
    message: { vi: `Chưa loại trừ được: ${message.vi}`, en: `Not ruled out: ${message.en}` },
    remedy: {
      vi: `Viết một kịch bản đi đến đó để xem. Nếu có thật: ${remedy.vi}`,
      en: `Write a scenario that leads there to see. If it is so: ${remedy.en}`,
    },
  }
}

/** What a scenario of the check is called: what it shows. */
export function titleOf(spec: Spec, { code, node, lacking }: Defect): Text {
  return problem(spec, code, node, 'error', lacking).message
}

/** Where a defect stands, as a JSON Pointer into the spec. */
export function placeOf({ node }: Pick<Defect, 'node'>): string {
  return `/flow/nodes/${node.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

function problem(spec: Spec, code: FindingCode, id: string, severity: Problem['severity'], lacking = 1): Problem {
  const title = own(spec.flow.nodes, id)?.title ?? { vi: id, en: id }
  const { vi, en } = WORDS[code]
  const say = (words: string, name: string) => words.replace('#', String(lacking)).replace('…', () => name)
  return {
    code,
    severity,
    where: placeOf({ node: id }),
    message: { vi: say(vi[0], `“${title.vi}”`), en: say(en[0], `"${title.en}"`) },
    remedy: { vi: vi[1], en: en[1] },
  }
}
