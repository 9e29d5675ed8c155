import { describe, expect, it } from 'vitest'
import type { Scenario } from '../scenario.ts'
import { everyStep } from '../scenario-steps.fixture.ts'
import type { Spec } from '../spec.ts'
import { wholeSpec } from '../whole-spec.fixture.ts'
import { changeText } from './change.ts'
import { diffSpecs } from './diff-specs.ts'
import { changesOf } from './edited.fixture.ts'
import { sentencesOfFlow } from './sentences-of-flow.fixture.ts'
import { sentencesOfNodes } from './sentences-of-nodes.fixture.ts'

describe('diffSpecs of what stands on nodes and on the flow', () => {
  it.each([...sentencesOfNodes, ...sentencesOfFlow])('%s', (vi, en, edit) => {
    const changes = changesOf(edit)
    expect(changes.map((change) => `${change.group}: ${changeText(change).vi}`)).toEqual([vi])
    expect(changes.map((change) => changeText(change).en)).toEqual([en])
  })

  const scenario = (filedAt: string, answers: object, when: Scenario['when'], result: 'granted' | 'open'): Spec => ({
    ...wholeSpec,
    scenarios: [
      {
        id: 'usual',
        title: { vi: 'Thường gặp', en: 'Usual' },
        given: { filedAt, channel: 'online', answers: { ...answers }, registries: { taxDebt: 5 } },
        when,
        // biome-ignore lint/suspicious/noThenProperty: given / when / then are the field's own words.
        then: { result, path: ['begin', 'fee'], open: ['appraise'], facts: { feeAmount: 100_000 }, timeClass: 'early' },
      },
    ],
  })

  it('says a changed scenario in words, never as JSON, every kind of step by the titles of what it names', () => {
    const address = { street: '1 Lê Lợi', commune: 'Bến Thành' }
    const before = scenario('2026-03-02T10:00', {}, [], 'open')
    const after = scenario('2026-03-02T08:00', { place: 'home', address, agencies: ['a', 'b'] }, everyStep, 'granted')
    const said = diffSpecs(before, after).map(changeText)
    for (const { vi, en } of said) expect(`${vi} ${en}`).not.toMatch(/[{}[\]]|":|undefined/)
    expect(said[0]?.vi).toBe(
      'Tình huống *Thường gặp*: cho trước nộp lúc 2026-03-02T10:00, trực tuyến, tra cứu “Nợ thuế” = 5 → nộp lúc 2026-03-02T08:00, trực tuyến, “Nơi bán” = “Tại nhà”, “Địa chỉ” = “1 Lê Lợi” “Bến Thành”, “Cơ quan cần hỏi” = “a” / “b”, tra cứu “Nợ thuế” = 5',
    )
    expect(said[1]?.vi.split('2026-03-03T09:00: ').slice(1)).toEqual(STEPS)
    expect(said[2]?.en).toContain(
      'expected result not ended, passes *File* → *Work out the fee*, still open *Appraisal*',
    )
  })
})

const STEPS = [
  'kết thúc bước *Thẩm định*, kết quả *Hợp lệ*, “Cần xác minh” = có, lý do “Đủ”; ',
  'kết thúc bước *Cho ý kiến*, kết quả *Đồng ý*, mục thứ 2; ',
  'hủy bỏ việc đã làm ở *Cấp mã số thuế*, lý do “Đã hủy”; ',
  'cho ý kiến ở *Thẩm định*, về *Hỏi công an phường*, lý do “Không có ý kiến”; ',
  'tin cho *Niêm yết*, “Ý kiến phản đối” = “Ồn”; ',
  'yêu cầu *Rút hồ sơ*, “Vì sao rút” = “Đổi ý”, lý do “Đổi ý”; ',
  'hệ thống trả lời *Ghi vào cơ sở dữ liệu*, “Số đăng ký” = “A-1”; ',
  'hệ thống không trả lời *Ghi vào cơ sở dữ liệu*, lỗi timeout; ',
  'hồ sơ kết thúc ở *Kiểm tra chi nhánh*, kết thúc giải quyết, mục thứ 1; ',
  'xin ý kiến ở *Thẩm định*, về *Hỏi công an phường*, câu hỏi “Có an toàn không?”; ',
  'nhận bàn giao *Cấp mã số thuế*; ',
  'nhận việc *Xác minh*, người nhận an; ',
  'tạm dừng, lý do “Bão”; ',
  'tiếp tục; ',
  'hẹn lại 2 ngày làm việc, lý do “Mất điện”; ',
  'thu hồi *Thẩm định*, lý do “Nhầm”; ',
  'mở lại *Xác minh*, lý do “Sai tên”; ',
  'để thời gian trôi',
]
