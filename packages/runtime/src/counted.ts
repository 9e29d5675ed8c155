/** A number and its noun in English: "1 file", "3 copies". Vietnamese needs none. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
