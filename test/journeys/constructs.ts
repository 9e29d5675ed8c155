import type { Locator, Page } from 'playwright-core'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { signInAs } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

const drawing = (page: Page) => page.getByRole('region', { name: 'Hình vẽ luồng xử lý' })
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Thông tin của phần đang chọn' })
const noProblems = (page: Page) => page.getByText('Không còn vấn đề nào')

/** What the drawing is to hold, by the names that stand on the boxes. */
const names = {
  service: 'Hỏi hệ thống khác',
  fork: 'Một hay nhiều nhánh',
  procedure: 'Thủ tục khác',
  task: 'Hỏi từng nơi',
}

/** Begins a procedure from the blank one, with a list and a question that branches can depend on. */
export async function beginBlank(officer: Visitor): Promise<void> {
  const { page } = officer
  await signInAs(officer, 'Nguyễn Thị Mai')
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
  await page.getByRole('button', { name: 'Thủ tục mới' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thủ tục mới' })
  await dialog.getByRole('textbox').fill('Cấp phép tổ chức lễ hội')
  await dialog.getByRole('button', { name: 'Tạo' }).click()
  await drawing(page).getByText('Thẩm định').waitFor()
  await openView(page, 'Biểu mẫu')
  await addField(page, 'Nơi cần hỏi', 'Nhóm lặp lại')
  await addField(page, 'Có bắn pháo hoa', 'Có / không')
  await noProblems(page).waitFor()
}

async function openView(page: Page, view: string): Promise<void> {
  await page.getByRole('tab', { name: view }).click()
  await page.getByRole('tabpanel', { name: view }).waitFor()
}

async function addField(page: Page, name: string, kind: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Trang 1' })
  // The last is the page's own; a repeating group that is open has one for its columns.
  await form.getByRole('textbox', { name: 'Tên trường mới' }).last().fill(name)
  await form.getByRole('combobox', { name: 'Loại trường' }).last().selectOption({ label: kind })
  await form.getByRole('button', { name: 'Thêm trường' }).last().click()
  await form.getByRole('button', { name }).first().waitFor()
}

async function addAfter(page: Page, after: string, kind: string): Promise<void> {
  await drawing(page).getByText(after, { exact: true }).click()
  await page.getByRole('toolbar', { name: 'Thêm bước' }).getByRole('button', { name: kind, exact: true }).click()
  await inspector(page).getByRole('textbox', { name: 'Tên, tiếng Việt' }).waitFor()
}

/** Asks another system; its failure leads on too. */
export async function drawService(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Luồng')
  await addAfter(page, 'Thẩm định', names.service)
  await inspector(page).getByText('chưa dẫn đi đâu').waitFor()
  await inspector(page).getByRole('textbox', { name: 'Kết nối' }).fill('dan-cu')
  await inspector(page).getByRole('combobox', { name: 'Khi không được' }).selectOption({ label: 'Ký duyệt' })
  await noProblems(page).waitFor()
  await lookOverInBoth(officer, 'designer, a service')
}

/** Asks each place of a list or begins another procedure, or both: a fork, its join, and a branch of each kind. */
export async function drawBranches(officer: Visitor): Promise<void> {
  const { page } = officer
  await addAfter(page, names.service, names.fork)
  await lookOverInBoth(officer, 'designer, several branches')
  await addAfter(page, names.fork, 'Bước xử lý')
  await inspector(page).getByRole('textbox', { name: 'Tên, tiếng Việt' }).fill(names.task)
  await doPerItem(officer)
  await addAfter(page, names.fork, names.procedure)
  await inspector(page).getByRole('textbox', { name: 'Thủ tục' }).fill('household-business')
  await inspector(page)
    .getByRole('combobox', { name: 'Khi không được giải quyết' })
    .selectOption({ label: 'Đợi đủ các nhánh' })
  await lookOverInBoth(officer, 'designer, another procedure')
  await drawing(page).getByText(names.fork, { exact: true }).click()
  await onlyWhen(inspector(page).getByRole('button', { name: 'Chỉ đi khi…' }).first(), 'Có bắn pháo hoa')
  await noProblems(page).waitFor()
}

async function doPerItem(officer: Visitor): Promise<void> {
  const { page } = officer
  const panel = inspector(page)
  await panel.getByText('Khác', { exact: true }).click()
  await panel.getByRole('checkbox', { name: 'Làm riêng cho từng mục của một danh sách' }).check()
  await panel.getByRole('combobox', { name: 'Danh sách' }).selectOption({ label: 'Nơi cần hỏi' })
  await panel.getByRole('combobox', { name: 'Xong khi' }).selectOption({ label: 'một mục được tính' })
  await lookOverInBoth(officer, 'designer, a task per item')
}

async function onlyWhen(button: Locator, fact: string): Promise<void> {
  const page = button.page()
  await button.click()
  await inspector(page).getByRole('combobox', { name: 'Dữ liệu' }).selectOption({ label: fact })
  await inspector(page).getByRole('combobox', { name: 'Giá trị' }).selectOption({ label: 'có' })
}

/** Reminds before the dossier is due, and tells the head when the appraisal is. */
export async function setAlarms(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Thời hạn')
  await page.getByRole('button', { name: 'Thêm lời nhắc' }).click()
  await page.getByRole('combobox', { name: 'Nhắc ai' }).selectOption({ label: 'Lãnh đạo' })
  await lookOverInBoth(officer, 'designer, deadlines with a reminder')
  await page.getByRole('table', { name: 'Thời gian từng bước' }).getByRole('button', { name: 'Thẩm định' }).click()
  const panel = inspector(page)
  await panel.getByRole('button', { name: 'Thêm việc nhắc, báo' }).click()
  await panel.getByText('Nhắc trước hạn', { exact: true }).click()
  await panel.getByRole('combobox', { name: 'Thì' }).selectOption({ label: 'báo lên, người này cũng làm được' })
  await panel.getByRole('combobox', { name: 'Ai', exact: true }).selectOption({ label: 'Lãnh đạo' })
  await panel.getByRole('combobox', { name: 'Lúc' }).selectOption({ label: 'đến hạn' })
  await noProblems(page).waitFor()
  await lookOverInBoth(officer, 'designer, an escalation')
}

/** A withdrawal that ends as something else: the problem leads to the card that says so, not to the top of its view. */
export async function followProblem(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Thời hạn')
  await page.getByRole('button', { name: 'Cho người nộp rút hồ sơ' }).click()
  await openView(page, 'Luồng')
  await page.getByRole('button', { name: 'Tới chỗ sửa: Sau “Rút hồ sơ”' }).click()
  await page.locator('ul:focus').getByText('Sau “Rút hồ sơ”').waitFor()
  await page.getByRole('button', { name: 'Xóa “Rút hồ sơ”' }).click()
  await noProblems(page).waitFor()
}

/** A way from before the branches to where they meet leaves a dossier stuck: said, played, and taken back. */
export async function drawDeadlock(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Luồng')
  await drawing(page).getByText('Chờ bổ sung', { exact: true }).click()
  await inspector(page).getByRole('combobox', { name: 'Khi đã nhận' }).selectOption({ label: 'Đợi đủ các nhánh' })
  const playing = page.getByRole('button', { name: 'Chạy kịch bản: Có nhánh đến nút gộp “Đợi đủ các nhánh”' })
  await playing.waitFor()
  await lookOverInBoth(officer, 'designer, branches that do not meet')
  await playing.click()
  await page.getByText('bị từ chối: Không có đường đi tiếp từ “Đợi đủ các nhánh”.').waitFor()
  await lookOver(officer, 'designer, how branches do not meet')
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await noProblems(page).waitFor()
}
