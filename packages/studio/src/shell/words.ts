import type { Words } from '../i18n/locale.tsx'

export const words = {
  home: { vi: 'Motcua, trang đầu', en: 'Motcua, home' },
  rooms: { vi: 'Các phòng', en: 'Rooms' },
  skip: { vi: 'Tới nội dung', en: 'Skip to content' },
  find: { vi: 'Tìm', en: 'Find' },
  findHint: { vi: 'Tìm trang, thủ tục, thao tác', en: 'Find a page, a procedure, an action' },
  findNone: { vi: 'Không thấy gì với tên đó.', en: 'Nothing by that name.' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  toLight: { vi: 'Chuyển sang nền sáng', en: 'Switch to light' },
  toDark: { vi: 'Chuyển sang nền tối', en: 'Switch to dark' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  account: { vi: (name: string) => `Tài khoản: ${name}`, en: (name: string) => `Account: ${name}` },
  keys: { vi: 'Phím tắt', en: 'Keys' },
  close: { vi: 'Đóng', en: 'Close' },
  go: { vi: 'Tới', en: 'Go to' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  anything: { vi: 'Tìm trang, thủ tục hay thao tác', en: 'Find a page, a procedure or an action' },
  thisHelp: { vi: 'Các phím của trang này', en: 'The keys of this page' },
  wentWrong: { vi: 'Trang này không mở được.', en: 'This page could not be opened.' },
  reload: {
    vi: 'Tải lại trang. Bản nháp đã lưu vẫn còn.',
    en: 'Reload the page. Saved drafts are kept.',
  },
  notFound: { vi: 'Không có trang ở địa chỉ này.', en: 'There is no page at this address.' },
  notFoundRemedy: { vi: 'Chọn một phòng ở bên trái.', en: 'Choose a room on the left.' },
} satisfies Words
