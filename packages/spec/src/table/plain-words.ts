/** Words as they are compared: lower case, without diacritics and signs. "Thời hạn (ngày)" → "thoi han ngay". */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}
