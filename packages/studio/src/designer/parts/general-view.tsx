export function GeneralView() {
  return null
}
