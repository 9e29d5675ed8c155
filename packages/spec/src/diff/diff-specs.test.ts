import { describe, expect, it } from 'vitest'
import type { Draft } from '../lint/break-spec.fixture.ts'
import { changeText } from './change.ts'
import { changesOf } from './edited.fixture.ts'

const text = { vi: 'Chữ', en: 'Text' }

describe('diffSpecs', () => {
  it('finds nothing between equal specs, and positions are no change', () => {
    expect(
      changesOf((s) => {
        s.layout.nodes.begin.x = 99
      }),
    ).toEqual([])
  })

  it('says place, group and values', () => {
    expect(
      changesOf((s) => {
        s.flow.nodes.appraise.allotted.amount = 3
      }),
    ).toEqual([
      {
        kind: 'changed',
        group: 'deadline',
        path: '/flow/nodes/appraise',
        subject: { vi: 'Bước *Thẩm định*', en: 'Step *Appraisal*' },
        aspect: 'allotted',
        before: { amount: 1, unit: 'working-days' },
        after: { amount: 3, unit: 'working-days' },
        words: {
          before: { vi: '1 ngày làm việc', en: '1 working day' },
          after: { vi: '3 ngày làm việc', en: '3 working days' },
        },
      },
    ])
  })

  const sentences: readonly (readonly [sentence: string, edit: (spec: Draft) => void])[] = [
    [
      'flow: Bước *Thẩm định*: vai trò *Công chức đăng ký* → *Công chức thuế*',
      (s) => {
        s.flow.nodes.appraise.role = 'taxOfficer'
      },
    ],
    [
      'flow: Bước *Thẩm định*: phải có mặt không → có',
      (s) => {
        s.flow.nodes.appraise.presence = true
      },
    ],
    [
      'flow: Kết quả *Từ chối* (Bước *Thẩm định*): lý do bắt buộc → tùy chọn',
      (s) => {
        s.flow.nodes.appraise.outcomes[2].reason = 'optional'
      },
    ],
    [
      'flow: Thêm kết thúc *Chữ*',
      (s) => {
        s.flow.nodes.more = { kind: 'end', title: text, result: 'granted' }
      },
    ],
    [
      'flow: Bỏ đường *Xác minh → Cấp phép*',
      (s) => {
        s.flow.edges.splice(14, 1)
      },
    ],
    [
      'flow: Đường *Xác minh → Từ chối*: đến *Cấp phép* → *Từ chối*',
      (s) => {
        s.flow.edges[14].to = 'refused'
      },
    ],
    [
      'flow: Đường *Cần xác minh? → Xác minh*: điều kiện “Cần xác minh” là có → “Cần xác minh” là không',
      (s) => {
        s.flow.edges[12].when.value = false
      },
    ],
    [
      'flow: Chờ *Chờ bổ sung*: chờ tin “supplement” từ người nộp (*Bổ sung*) trong 30 ngày → tin “supplement” từ người nộp (*Bổ sung*) trong 60 ngày',
      (s) => {
        s.flow.nodes.missing.for.within.amount = 60
      },
    ],
    [
      'deadline: Thời hạn: thời gian cam kết 4 → 3 ngày làm việc',
      (s) => {
        s.deadline.committed.amount = 3
      },
    ],
    [
      'deadline: Thời hạn riêng *verified*: thời hạn luật định 8 ngày làm việc → trong ngày',
      (s) => {
        s.deadline.variants[0].statutory = { sameDay: true }
      },
    ],
    [
      'form: Bỏ trường *Tên cửa hàng* trong biểu mẫu *Đơn đề nghị*',
      (s) => {
        s.forms.application.layout.elements[1].elements.splice(1, 1)
      },
    ],
    [
      'form: Thêm trường *Ngày xác minh* trong biểu mẫu *Mã số thuế*',
      (s) => {
        s.forms.tax.layout.elements[0].elements.push({ type: 'Control', scope: '#/properties/verifiedOn' })
      },
    ],
    [
      'form: Biểu mẫu *Đơn đề nghị*: thứ tự *Số định danh*, *Ngày sinh*, *Tuổi*, *Mã phường*, *Tên cửa hàng*, *Nơi bán*, *Hợp đồng thuê*, *Địa chỉ*, *Thành viên*, *Tổng vốn* → *Số định danh*, *Ngày sinh*, *Tuổi*, *Mã phường*, *Tên cửa hàng*, *Nơi bán*, *Hợp đồng thuê*, *Địa chỉ*, *Tổng vốn*, *Thành viên*',
      (s) => {
        s.forms.application.layout.elements[1].elements.splice(
          3,
          0,
          s.forms.application.layout.elements[1].elements.pop(),
        )
      },
    ],
    [
      'data: Dữ liệu *Tên cửa hàng*: bắt buộc có → không',
      (s) => {
        s.data.required.shift()
      },
    ],
    [
      'data: Dữ liệu *Tên cửa hàng*: độ dài tối đa 60 → 80',
      (s) => {
        s.data.properties.shopName.maxLength = 80
      },
    ],
    [
      'rule: Dòng *small* của quyết định *Lệ phí*: kết quả feeAmount = 100.000 → feeAmount = 50.000',
      (s) => {
        s.decisions.fee.table.rows[0].then.feeAmount = 50_000
      },
    ],
    [
      'rule: Dòng *small* của quyết định *Lệ phí*: điều kiện “Tổng vốn” nhỏ hơn 100.000.000 → “Tổng vốn” nhỏ hơn 90.000.000',
      (s) => {
        s.decisions.fee.table.rows[0].when.capital[0].value = 90_000_000
      },
    ],
    [
      'paper: Thành phần *Hợp đồng thuê*: bắt buộc “Nơi bán” là “Thuê” → luôn luôn',
      (s) => {
        s.components[1].required = 'always'
      },
    ],
    [
      'role: Vai trò *Công chức đăng ký*: thuộc đơn vị tiếp nhận → đơn vị cấp trên',
      (s) => {
        s.roles.registrar.unit.rule = 'parent'
      },
    ],
    [
      'legal: Căn cứ *NĐ 01/2021/NĐ-CP*: đến chưa có → 2025-12-31',
      (s) => {
        s.legal.decree.to = '2025-12-31'
      },
    ],
    [
      'identity: Thủ tục: kênh nộp trực tiếp, trực tuyến → trực tiếp',
      (s) => {
        s.identity.channels.pop()
      },
    ],
    [
      'assumption: Bỏ giả định */flow/nodes/register/allotted*',
      (s) => {
        s.assumptions = []
      },
    ],
  ]

  it.each(sentences)('%s', (sentence, edit) => {
    expect(changesOf(edit).map((change) => `${change.group}: ${changeText(change).vi}`)).toEqual([sentence])
  })

  it('says it in English too', () => {
    const changes = changesOf((s) => {
      s.flow.nodes.appraise.allotted.amount = 3
      s.roles.taxOfficer.pick = { rule: 'pool' }
    })
    expect(changes.map((change) => changeText(change).en)).toEqual([
      'Role *Tax officer*: assignment not the person of *Appraisal* → taken from the pool',
      'Step *Appraisal*: 1 → 3 working days',
    ])
  })

  it('follows a thing by its id when it is moved or renamed', () => {
    expect(
      changesOf((s) => {
        s.components.reverse()
        s.flow.edges.reverse()
      }),
    ).toEqual([])
    const renamed = changesOf((s) => {
      s.flow.nodes.verify.title = { vi: 'Thực địa', en: 'Visit' }
    })
    expect(renamed.map((change) => changeText(change).vi)).toEqual(['Bước *Thực địa*: tên “Xác minh” → “Thực địa”'])
  })
})
