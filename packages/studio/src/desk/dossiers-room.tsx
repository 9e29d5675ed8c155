import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function DossiersRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Hồ sơ', en: 'Dossiers' })}>{null}</Page>
}
