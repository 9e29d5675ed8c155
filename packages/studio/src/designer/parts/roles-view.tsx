export function RolesView() {
  return null
}
