import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function AdminRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Quản trị', en: 'Administration' })}>{null}</Page>
}
