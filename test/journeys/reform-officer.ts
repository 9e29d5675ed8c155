import type { Page } from 'playwright-core'
import { lookOver, lookOverInBoth } from './look-over.ts'
import { signInAs } from './sign-in.ts'
import type { Visitor } from './visitor.ts'

/** What the reform officer draws into the household business; the journey meets each of it again when a dossier runs. */
export const drawn = {
  role: 'Văn thư trung tâm',
  step: 'Vào sổ giấy tờ bổ sung',
  hours: '2',
  outcome: 'Đã vào sổ',
  field: 'Tên ghi trên biển hiệu',
  familyFee: '150000',
  note: 'Văn thư vào sổ giấy tờ bổ sung trước khi kiểm tra lại; hỏi thêm tên biển hiệu; lệ phí riêng cho hộ gia đình.',
} as const

/** Opens the example, draws the change by mouse, and submits it. */
export async function drawAndSubmit(officer: Visitor): Promise<void> {
  const { page } = officer
  await signInAs(officer, 'Nguyễn Thị Mai')
  await openExample(officer)
  await leadAstray(officer)
  await addRole(officer)
  await addStep(officer)
  await addFormField(officer)
  await addDecisionRow(officer)
  for (const view of ['Dàn ý', 'Thành phần', 'Thời hạn', 'Thông tin', 'Lịch sử']) {
    await openView(page, view)
    await lookOver(officer, `designer, ${view}`)
  }
  await replaceScenarios(officer)
  await submit(officer)
}

async function openExample(officer: Visitor): Promise<void> {
  const { page } = officer
  await page.getByRole('link', { name: 'Thủ tục', exact: true }).click()
  await page.getByRole('heading', { name: 'Thủ tục', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Đăng ký hộ kinh doanh' }).waitFor()
  await lookOverInBoth(officer, 'procedures')
  await page.getByRole('button', { name: 'Thủ tục mới' }).click()
  await page.getByRole('dialog', { name: 'Thủ tục mới' }).waitFor()
  await lookOver(officer, 'procedures, a new one')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Đăng ký hộ kinh doanh' }).click()
  await page.getByRole('button', { name: 'Mở bản nháp từ bản mới nhất' }).waitFor()
  await lookOver(officer, 'a procedure without a draft')
  await page.getByRole('button', { name: 'Mở bản nháp từ bản mới nhất' }).click()
  await drawingOf(page).getByText('Kiểm tra, tiếp nhận hồ sơ').waitFor()
  await lookOverInBoth(officer, 'designer, the flow')
}

function drawingOf(page: Page) {
  return page.getByRole('region', { name: 'Hình vẽ luồng xử lý' })
}

async function openView(page: Page, view: string): Promise<void> {
  await page.getByRole('tab', { name: view }).click()
  await page.getByRole('tabpanel', { name: view }).waitFor()
}

/** A correction that leads back before the branches would leave a dossier stuck: said at once, played, and taken back. */
async function leadAstray(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Luồng')
  await drawingOf(page).getByText('Chờ sửa đổi theo thông báo').click()
  const inspector = page.getByRole('complementary', { name: 'Thông tin của phần đang chọn' })
  await inspector.getByRole('combobox', { name: 'Khi đã nhận' }).selectOption({ label: 'Kiểm tra, tiếp nhận hồ sơ' })
  const playing = page.getByRole('button', { name: 'Chạy kịch bản: Nút gộp “Đủ kết quả hai nhánh” sẽ chờ mãi' })
  await playing.waitFor()
  await lookOverInBoth(officer, 'designer, a dossier may get stuck')
  await playing.click()
  await page.getByText('hồ sơ sẽ không còn việc nào mở').waitFor()
  await lookOver(officer, 'designer, how a dossier gets stuck')
  await page.getByRole('button', { name: 'Làm lại từ đầu' }).click()
  await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await playing.waitFor({ state: 'detached' })
}

async function addRole(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Vai trò')
  await page.getByRole('button', { name: 'Thêm vai trò' }).click()
  await page.getByRole('textbox', { name: 'Tên vai trò, tiếng Việt' }).last().fill(drawn.role)
  await lookOver(officer, 'designer, roles')
}

/** Behind the wait for the supplement comes the clerk's step, with its role and its hours. */
async function addStep(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Luồng')
  await drawingOf(page).getByText('Chờ người nộp bổ sung').click()
  await page.getByRole('button', { name: 'Thêm bước (A)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thêm bước' })
  await dialog.getByText('Sau “Chờ người nộp bổ sung”').waitFor()
  await lookOver(officer, 'designer, adding a step')
  await dialog.getByRole('textbox', { name: 'Tên bước, rồi Enter' }).fill(drawn.step)
  await dialog.getByRole('button', { name: 'Thêm bước' }).click()
  const inspector = page.getByRole('complementary', { name: 'Thông tin của phần đang chọn' })
  await inspector.getByRole('combobox', { name: 'Ai làm' }).selectOption({ label: drawn.role })
  await inspector.getByRole('combobox', { name: 'Bao lâu, đơn vị' }).selectOption({ label: 'giờ làm việc' })
  await inspector.getByRole('spinbutton', { name: 'Bao lâu, số lượng' }).fill(drawn.hours)
  await inspector.getByText('Đạt', { exact: true }).click()
  await inspector.getByRole('textbox', { name: 'Tên trên nút, tiếng Việt' }).fill(drawn.outcome)
  await inspector.getByRole('combobox', { name: 'Lý do', exact: true }).selectOption({ label: 'có thể ghi' })
  await lookOverInBoth(officer, 'designer, a step and what is said of it')
}

async function addFormField(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Biểu mẫu')
  const business = page.getByRole('region', { name: 'Trang 2' })
  await business.getByRole('textbox', { name: 'Tên trường mới' }).fill(drawn.field)
  await business.getByRole('button', { name: 'Thêm trường' }).click()
  await business.getByRole('button', { name: drawn.field }).waitFor()
  await lookOverInBoth(officer, 'designer, forms')
}

/** Until now one row held for all; now families pay more, and each case has exactly one row. */
async function addDecisionRow(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Quy tắc')
  await page.getByRole('button', { name: 'Thêm dòng' }).click()
  await chooseCell(page, 1, 'không')
  await chooseCell(page, 2, 'có')
  await page.getByRole('spinbutton', { name: 'Lệ phí (đồng), dòng 2' }).fill(drawn.familyFee)
  await page.getByText('Mọi trường hợp đều có đúng một câu trả lời.').waitFor()
  await lookOverInBoth(officer, 'designer, rules')
}

async function chooseCell(page: Page, row: number, value: string): Promise<void> {
  const cell = `Thành viên hộ gia đình cùng đăng ký, dòng ${row}`
  await page.getByRole('button', { name: cell }).click()
  const dialog = page.getByRole('dialog', { name: cell })
  await dialog.getByRole('button', { name: 'Thêm điều kiện' }).click()
  await dialog.getByRole('combobox', { name: 'Giá trị' }).selectOption({ label: value })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

/** The change makes two scenarios of the example untrue; they go, and a run of the new flow is kept in their place. */
async function replaceScenarios(officer: Visitor): Promise<void> {
  const { page } = officer
  await openView(page, 'Kiểm thử')
  await page.getByRole('heading', { name: 'Tình huống kiểm thử' }).waitFor()
  await lookOverInBoth(officer, 'designer, scenarios')
  const failed = page.getByRole('listitem').filter({ hasText: 'chưa đạt' })
  for (let left = await failed.count(); left > 0; left--) {
    await failed.first().getByRole('button', { name: 'Xóa tình huống' }).click()
  }
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await page.getByRole('button', { name: 'Tiếp nhận', exact: true }).waitFor()
  await lookOver(officer, 'designer, trying it')
  await page.getByRole('textbox', { name: 'Tên tình huống' }).fill('Hồ sơ vừa nộp, chờ tiếp nhận')
  await page.getByRole('button', { name: 'Giữ làm tình huống' }).click()
}

async function submit(officer: Visitor): Promise<void> {
  const { page } = officer
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gửi bản nháp để duyệt' })
  await dialog.getByRole('textbox', { name: 'Thay đổi gì và vì sao' }).fill(drawn.note)
  // What only the organisation knows comes from the server: nobody holds the new role yet.
  await dialog.getByRole('textbox', { name: `giữ vai trò “${drawn.role}”` }).waitFor()
  for (const reason of await dialog.getByRole('textbox', { description: 'Vì sao vẫn gửi' }).all()) {
    await reason.fill('Đã cân nhắc cùng đơn vị.')
  }
  await lookOver(officer, 'designer, submitting')
  await dialog.getByRole('button', { name: 'Gửi', exact: true }).click()
  await page.waitForURL(/\/versions\/2$/)
}
