export function DeadlinesView() {
  return null
}
