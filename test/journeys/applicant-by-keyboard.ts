import type { Locator } from 'playwright-core'
import { type Receipt, readReceipt } from './applicant.ts'
import { attach, focusIsSomewhere, press, tabTo, type } from './keyboard.ts'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { photograph } from './photograph.ts'
import type { Visitor } from './visitor.ts'

/** Files for one person, without touching a mouse. */
export async function fileByKeyboard(applicant: Visitor): Promise<Receipt> {
  const { page } = applicant
  await page.goto('/')
  await press(page.getByRole('link', { name: 'Đăng ký hộ kinh doanh' }))
  await press(page.getByRole('button', { name: 'Bắt đầu khai' }))
  await answerOwner(applicant)
  await answerBusiness(applicant)
  await attach(page.getByLabel('Chọn tệp: Bản sao căn cước'), photograph('can-cuoc.png', 120))
  await page.getByRole('button', { name: /Xoá.*can-cuoc.png/ }).waitFor()
  await lookOver(applicant, 'phone, the papers')
  await goOn(applicant, 'Xem lại câu trả lời')
  await page.getByRole('region', { name: 'Nếu gửi bây giờ' }).getByText('Hẹn trả kết quả').waitFor()
  await lookOver(applicant, 'phone, check before sending')
  await goOn(applicant, 'Gửi hồ sơ')
  await page.getByRole('heading', { name: 'Hồ sơ đã được gửi' }).waitFor()
  await lookOver(applicant, 'phone, the receipt')
  return readReceipt(page)
}

/** Presses the button that goes on; the focus has to be on what comes then. */
async function goOn({ page, complaints }: Visitor, name: string): Promise<void> {
  await press(page.getByRole('button', { name, exact: true }))
  if (!(await focusIsSomewhere(page))) complaints.push(`${page.url()}: the focus is lost after "${name}"`)
}

async function answerOwner(applicant: Visitor): Promise<void> {
  const { page } = applicant
  await goOn(applicant, 'Tiếp tục')
  await page.getByRole('group', { name: /chỗ cần sửa/ }).waitFor()
  await lookOverInBoth(applicant, 'phone, nothing answered')
  await page.keyboard.press('Control+Home')
  await type(page.getByRole('textbox', { name: 'Họ và tên chủ hộ kinh doanh' }), 'Trần Thị Bích Ngọc')
  await type(page.getByRole('textbox', { name: 'Số định danh cá nhân' }), '079185004321')
  await type(page.getByRole('textbox', { name: 'Số điện thoại' }), '0912345678')
  await typeDate(page.getByRole('group', { name: 'Ngày sinh' }), ['3', '11', '1985'])
  await typeAddress(page.getByRole('group', { name: 'Nơi ở hiện nay' }))
  await goOn(applicant, 'Tiếp tục')
}

async function typeDate(date: Locator, [day, month, year]: readonly [string, string, string]): Promise<void> {
  await type(date.getByRole('textbox', { name: 'Ngày', exact: true }), day)
  await type(date.getByRole('textbox', { name: 'Tháng' }), month)
  await type(date.getByRole('textbox', { name: 'Năm' }), year)
}

async function typeAddress(address: Locator): Promise<void> {
  await type(address.getByRole('textbox', { name: 'Số nhà' }), '7 Nguyễn Trãi')
  await type(address.getByRole('textbox', { name: 'Xã, phường' }), 'Phường Tân Hoà')
  await type(address.getByRole('textbox', { name: 'Tỉnh, thành phố' }), 'Tỉnh An Lạc')
}

async function answerBusiness(applicant: Visitor): Promise<void> {
  const { page } = applicant
  await type(page.getByRole('textbox', { name: 'Tên hộ kinh doanh' }), 'Quán Bích Ngọc')
  await tabTo(page.getByRole('radio', { name: 'Ăn uống' }))
  await page.keyboard.press('Space')
  await typeAddress(page.getByRole('group', { name: 'Địa điểm kinh doanh' }))
  await type(page.getByRole('textbox', { name: 'Vốn kinh doanh' }), '80000000')
  await type(page.getByRole('textbox', { name: 'Số lao động' }), '1')
  await typeDate(page.getByRole('group', { name: 'Ngày dự kiến bắt đầu hoạt động' }), ['2', '2', '2026'])
  await tabTo(page.getByRole('group', { name: 'Các thành viên hộ gia đình cùng đăng ký?' }).getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await lookOver(applicant, 'phone, the business')
  await goOn(applicant, 'Tiếp tục')
}

/** Goes from the receipt to the tracker. */
export async function trackByKeyboard(applicant: Visitor, { code, secret }: Receipt): Promise<void> {
  const { page } = applicant
  await press(page.getByRole('link', { name: 'Theo dõi hồ sơ' }))
  const asked = page.getByRole('textbox', { name: 'Mã hồ sơ' })
  await asked.waitFor()
  if ((await asked.inputValue()) === '') await type(asked, code)
  await lookOver(applicant, 'phone, the tracker asks')
  await type(page.getByRole('textbox', { name: 'Mã tra cứu' }), secret)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Các bước' }).waitFor()
  await lookOverInBoth(applicant, 'phone, the tracker')
}

/** Hands in what the desk asked for. */
export async function supplementByKeyboard(applicant: Visitor): Promise<void> {
  const { page } = applicant
  const asked = page.getByRole('region', { name: 'Cần bổ sung' })
  await attach(asked.getByLabel('Chọn tệp: Bản sao căn cước'), photograph('mat-sau.png', 140))
  await asked.getByRole('button', { name: /Xoá.*mat-sau.png/ }).waitFor()
  await lookOver(applicant, 'phone, the supplement attached')
  await press(asked.getByRole('button', { name: 'Gửi bổ sung' }))
  await page.getByText('Đã gửi bổ sung.').waitFor()
  if (!(await focusIsSomewhere(page))) applicant.complaints.push('the focus is lost after the supplement')
  await lookOver(applicant, 'phone, the supplement sent')
}
