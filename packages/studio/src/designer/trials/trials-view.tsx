export function TrialsView() {
  return null
}
