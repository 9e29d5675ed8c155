import { useText } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'

export function DossierRoom() {
  const text = useText()
  return <Page title={text({ vi: 'Hồ sơ', en: 'Dossier' })}>{null}</Page>
}
