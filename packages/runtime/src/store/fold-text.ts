/** Text for searching: lower case, without diacritics; "Đỗ Thị Hoà" → "do thi hoa". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
}
