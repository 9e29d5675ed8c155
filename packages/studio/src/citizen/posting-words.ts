import type { Words } from '../i18n/locale.tsx'

/** What anybody reads about notices that are posted in public. */
export const postingWords = {
  title: { vi: 'Niêm yết công khai', en: 'Public notices' },
  lead: {
    vi: 'Những việc cơ quan đang niêm yết. Ai cũng có thể xem, và gửi ý kiến nếu thông báo nhận ý kiến, không cần tài khoản.',
    en: 'What agencies are posting now. Anyone may read it, and send a comment where the notice takes comments. No account is needed.',
  },
  failed: { vi: 'Chưa tải được danh sách niêm yết.', en: 'The notices could not be loaded.' },
  none: { vi: 'Hiện không có gì đang niêm yết', en: 'Nothing is posted now' },
  noneHelp: {
    vi: 'Thông báo xuất hiện ở đây khi một thủ tục có bước niêm yết bắt đầu, và được gỡ khi hết thời gian niêm yết.',
    en: 'A notice appears here when a procedure comes to the step that posts it, and is taken down when its time is over.',
  },
  more: { vi: 'Xem thêm', en: 'Show more' },
  all: { vi: 'Tất cả thông báo niêm yết', en: 'All notices' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  unit: { vi: 'Cơ quan niêm yết', en: 'Posted by' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  since: { vi: 'Niêm yết từ', en: 'Posted since' },
  until: { vi: 'Nhận ý kiến đến', en: 'Comments until' },
  postedUntil: { vi: 'Niêm yết đến', en: 'Posted until' },
  noUntil: { vi: 'chưa định ngày kết thúc', en: 'no end set' },
  noticeFailed: { vi: 'Chưa mở được thông báo này.', en: 'This notice could not be opened.' },
  over: { vi: 'Thông báo này không còn niêm yết', en: 'This notice is not posted any more' },
  overHelp: {
    vi: 'Thời gian nhận ý kiến đã hết, hoặc địa chỉ không đúng. Xem những thông báo đang niêm yết.',
    en: 'The time for comments is over, or the address is wrong. See what is posted now.',
  },
  onlyRead: { vi: 'Không nhận ý kiến tại đây', en: 'No comments are taken here' },
  onlyReadHelp: {
    vi: 'Thông báo này chỉ để công khai. Nếu có ý kiến, hãy đến cơ quan niêm yết và nêu mã hồ sơ.',
    en: 'This notice is only there to be read. If you have something to say, go to the agency that posted it and give the dossier code.',
  },
  answer: { vi: 'Gửi ý kiến', en: 'Send a comment' },
  answerHelp: {
    vi: 'Ý kiến của bạn được ghi vào hồ sơ cho người giải quyết đọc, không hiện trên trang này.',
    en: 'Your comment goes into the dossier for the officers who decide. It is not shown on this page.',
  },
  plainHelp: {
    vi: 'Cơ quan chỉ ghi nhận rằng có người có ý kiến và vào lúc nào, không hỏi nội dung. Muốn trình bày, hãy đến cơ quan niêm yết và nêu mã hồ sơ.',
    en: 'The agency only records that somebody objects, and when; it asks for no words. To explain, go to the agency that posted it and give the dossier code.',
  },
  plainSend: { vi: 'Tôi có ý kiến', en: 'I object' },
  sending: { vi: 'Đang gửi…', en: 'Sending…' },
  notSent: { vi: 'Chưa gửi được ý kiến.', en: 'Your comment was not sent.' },
  correct: { vi: 'Sửa những chỗ được đánh dấu rồi gửi lại.', en: 'Correct what is marked and send it again.' },
  movedHelp: {
    vi: 'Những gì bạn đã nhập vẫn còn. Xem lại thông báo ở trên rồi gửi lại.',
    en: 'What you typed is still here. Read the notice above again, then send it once more.',
  },
  sent: { vi: 'Đã gửi ý kiến', en: 'Your comment was sent' },
  recorded: { vi: 'Đã ghi vào hồ sơ', en: 'Recorded in dossier' },
} satisfies Words
