import { TrackerElement } from '../embedded/tracker-element.tsx'
import { useLocale, useWords } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'
import styles from './citizen.module.css'
import { words } from './words.ts'

/** Code and secret, then where the dossier is; a supplement is answered here too. */
export function TrackRoom() {
  const t = useWords(words)
  const { locale } = useLocale()
  return (
    <Page title={t.track}>
      <div className={styles.form}>
        <TrackerElement src="" locale={locale} />
      </div>
    </Page>
  )
}
