import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function DeskRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Việc của tôi', en: 'My work' })}>{null}</Page>
}
