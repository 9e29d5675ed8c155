import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function RegisterRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Sổ theo dõi', en: 'Register' })}>{null}</Page>
}
