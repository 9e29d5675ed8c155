import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function TaskRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Bước', en: 'Task' })}>{null}</Page>
}
