export function ComponentsView() {
  return null
}
