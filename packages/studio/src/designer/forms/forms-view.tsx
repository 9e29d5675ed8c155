export function FormsView() {
  return null
}
