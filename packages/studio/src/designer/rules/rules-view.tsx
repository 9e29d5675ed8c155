export function RulesView() {
  return null
}
