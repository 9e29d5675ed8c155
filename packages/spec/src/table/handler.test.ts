import { describe, expect, test } from 'vitest'
import { handlerOf } from './handler.ts'

describe('who handles a step', () => {
  test.each([
    'Một cửa',
    'một cửa ',
    'Bộ phận Một cửa',
    'Bộ phận Tiếp nhận và Trả kết quả',
    'Bộ phận tiếp nhận và trả kết quả (Một cửa)',
    'Bộ phận TN&TKQ',
    'Bộ phận một cửa liên thông',
    'Trung tâm Phục vụ hành chính công',
    'Cán bộ một cửa',
    'One-stop counter',
  ])('%j is the counter', (written) => {
    expect(handlerOf(written)).toMatchObject({ key: 'counter', place: 'counter' })
  })

  test.each([
    ['Bộ phận Một cửa huyện Nam Trà My', 'Bộ phận Một cửa xã Trà Mai'],
    ['Phòng Tài nguyên và Môi trường', 'Sở Tài nguyên và Môi trường'],
    ['Chi nhánh Văn phòng đăng ký', 'Văn phòng đăng ký'],
    ['UBND huyện', 'UBND xã'],
    ['Thuế', 'Một cửa'],
  ])('%j and %j are two', (one, other) => {
    expect(handlerOf(one).key).not.toBe(handlerOf(other).key)
  })

  test.each([
    ['Phòng Kinh tế - Hạ tầng', 'Kinh tế – Hạ tầng'],
    ['Phòng Tài nguyên và Môi trường', 'P. Tài nguyên và Môi trường'],
    ['Uỷ ban nhân dân', 'ủy ban nhân dân'],
    ['UBND', 'Uỷ ban nhân dân'],
    ['Phòng Văn hoá', 'phòng  Văn hóa'],
  ])('%j and %j are one', (one, other) => {
    expect(handlerOf(one).key).toBe(handlerOf(other).key)
  })

  test.each([
    ['UBND', 'parent'],
    ['Lãnh đạo UBND xã', 'parent'],
    ['Phòng Kinh tế - Hạ tầng', 'parent'],
    ['Chuyên viên', 'parent'],
    ['Phó Chủ tịch phụ trách một cửa', 'parent'],
    ['Chi cục Thuế', 'agency'],
    ['Thuế', 'agency'],
    ['Văn phòng đăng ký và Sở', 'agency'],
    ['Bộ phận Một cửa huyện Nam Trà My', 'counter'],
  ])('%j works at the %s', (written, place) => {
    expect(handlerOf(written).place).toBe(place)
  })
})
