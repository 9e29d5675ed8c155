/** Joins what is there: `names(styles.row, isOpen && styles.open)`. */
export function names(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ')
}
