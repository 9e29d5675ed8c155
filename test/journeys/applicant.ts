import type { Locator, Page } from 'playwright-core'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { photograph } from './photograph.ts'
import { drawn } from './reform-officer.ts'
import type { Visitor } from './visitor.ts'

/** What an applicant takes home from the receipt. */
export interface Receipt {
  readonly code: string
  readonly secret: string
  readonly due: string
}

/** Files for a family by mouse: every page of the form, a second member of the family, three files. */
export async function fileAsFamily(applicant: Visitor): Promise<Receipt> {
  const { page } = applicant
  await page.goto('/')
  await page.getByRole('link', { name: 'Đăng ký hộ kinh doanh' }).waitFor()
  await lookOverInBoth(applicant, 'services')
  await page.getByRole('link', { name: 'Đăng ký hộ kinh doanh' }).click()
  await page.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor()
  await lookOverInBoth(applicant, 'what a service takes')
  await page.getByRole('button', { name: 'Bắt đầu khai' }).click()
  await fillOwner(applicant)
  await fillBusiness(applicant)
  await fillMembers(applicant)
  await attachPapers(applicant)
  return checkAndSend(applicant)
}

async function onwards(page: Page, name = 'Tiếp tục'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}

async function fillOwner(applicant: Visitor): Promise<void> {
  const { page } = applicant
  await page.getByRole('heading', { name: 'Chủ hộ kinh doanh' }).waitFor()
  await onwards(page)
  await page.getByRole('group', { name: /chỗ cần sửa/ }).waitFor()
  await lookOverInBoth(applicant, 'form, nothing answered')
  await page.getByRole('textbox', { name: 'Họ và tên chủ hộ kinh doanh' }).fill('Nguyễn Minh Châu')
  await page.getByRole('textbox', { name: 'Số định danh cá nhân' }).fill('079190001234')
  await page.getByRole('textbox', { name: 'Số điện thoại' }).fill('0903123456')
  await fillDate(page.getByRole('group', { name: 'Ngày sinh' }), ['12', '5', '1990'])
  await fillAddress(page.getByRole('group', { name: 'Nơi ở hiện nay' }))
  await lookOver(applicant, 'form, the owner')
  await onwards(page)
}

async function fillDate(date: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await date.getByRole('textbox', { name: 'Ngày', exact: true }).fill(day)
  await date.getByRole('textbox', { name: 'Tháng' }).fill(month)
  await date.getByRole('textbox', { name: 'Năm' }).fill(year)
}

async function fillAddress(address: Locator): Promise<void> {
  await address.getByRole('textbox', { name: 'Số nhà' }).fill('12 Lê Lợi')
  await address.getByRole('textbox', { name: 'Xã, phường' }).fill('Phường Tân Hoà')
  await address.getByRole('textbox', { name: 'Tỉnh, thành phố' }).fill('Tỉnh An Lạc')
}

async function fillBusiness(applicant: Visitor): Promise<void> {
  const { page } = applicant
  await page.getByRole('textbox', { name: 'Tên hộ kinh doanh' }).fill('Tạp hoá Minh Châu')
  await page.getByRole('radio', { name: 'Bán lẻ hàng hoá' }).check()
  await fillAddress(page.getByRole('group', { name: 'Địa điểm kinh doanh' }))
  await page.getByRole('textbox', { name: 'Vốn kinh doanh' }).fill('150000000')
  await page.getByRole('textbox', { name: 'Số lao động' }).fill('2')
  await fillDate(page.getByRole('group', { name: 'Ngày dự kiến bắt đầu hoạt động' }), ['1', '7', '2026'])
  await page.getByRole('group', { name: 'Các thành viên hộ gia đình cùng đăng ký?' }).getByText('Có').click()
  await page.getByRole('textbox', { name: drawn.field }).fill('Minh Châu – tạp hoá, nước uống')
  await lookOver(applicant, 'form, the business')
  await onwards(page)
}

async function fillMembers(applicant: Visitor): Promise<void> {
  const { page } = applicant
  await page.getByRole('heading', { name: 'Thành viên hộ gia đình', exact: true }).waitFor()
  await page.getByRole('button', { name: 'Thêm thành viên' }).click()
  await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Văn Lâm')
  await page.getByRole('textbox', { name: 'Số định danh cá nhân' }).fill('079188005678')
  await lookOver(applicant, 'form, the family')
  await onwards(page)
}

async function attachPapers(applicant: Visitor): Promise<void> {
  const { page } = applicant
  const papers = [
    ['Bản sao căn cước của chủ hộ và các thành viên', photograph('can-cuoc.png', 200)],
    ['Biên bản họp thành viên hộ gia đình', photograph('bien-ban.png', 210)],
    ['Văn bản uỷ quyền cho chủ hộ kinh doanh', photograph('uy-quyen.png', 220)],
  ] as const
  for (const [question, paper] of papers) {
    const chosen = page.waitForEvent('filechooser')
    await page.getByRole('group', { name: question }).getByText('Chọn tệp').click()
    await (await chosen).setFiles(paper)
    await page.getByRole('button', { name: new RegExp(`Xoá.*${paper.name}`) }).waitFor()
  }
  await lookOverInBoth(applicant, 'form, the papers')
  await onwards(page, 'Xem lại câu trả lời')
}

async function checkAndSend(applicant: Visitor): Promise<Receipt> {
  const { page } = applicant
  await page.getByRole('region', { name: 'Nếu gửi bây giờ' }).getByText('Hẹn trả kết quả').waitFor()
  await lookOverInBoth(applicant, 'form, check before sending')
  await onwards(page, 'Gửi hồ sơ')
  await page.getByRole('heading', { name: 'Hồ sơ đã được gửi' }).waitFor()
  await lookOverInBoth(applicant, 'receipt')
  return readReceipt(page)
}

export async function readReceipt(page: Page): Promise<Receipt> {
  const receipt = page.getByRole('region', { name: 'Hồ sơ đã được gửi' })
  const due = (await receipt.getByText('Hẹn trả kết quả').locator('strong').textContent()) ?? ''
  return { code: await factIn(receipt, 'Mã hồ sơ'), secret: await factIn(receipt, 'Mã tra cứu'), due }
}

/** The words beside a term of a list of facts. */
export async function factIn(place: Locator, term: string): Promise<string> {
  const row = place.locator('dl > div').filter({ has: place.page().getByText(term, { exact: true }) })
  return (await row.locator('dd').first().textContent()) ?? ''
}
