import type { StoredFile } from '@motcua/api'
import { ExternalLink } from 'lucide-react'
import { useWords, type Words } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import styles from './file-view.module.css'

const words = {
  newTab: { vi: 'Mở ở thẻ mới', en: 'Open in a new tab' },
  notShown: {
    vi: 'Loại tệp này không xem được ở đây; mở ở thẻ mới để tải về.',
    en: 'This kind of file is not shown here; open it in a new tab to download it.',
  },
} satisfies Words

interface FileViewProps {
  readonly file: StoredFile
  readonly dossier: string
}

/** A file in the page, nothing downloaded: pictures and PDF, which are what the runtime serves inline. */
export function FileView({ file, dossier }: FileViewProps) {
  const t = useWords(words)
  const url = api.fileUrl(file.id, dossier)
  return (
    <figure className={styles.view}>
      <figcaption className={styles.caption}>
        <span className={styles.name}>{file.name}</span>
        <a href={url} target="_blank" rel="noopener" className={styles.tab}>
          <ExternalLink size={14} aria-hidden />
          {t.newTab}
        </a>
      </figcaption>
      <Inside file={file} url={url} />
    </figure>
  )
}

function Inside({ file, url }: { readonly file: StoredFile; readonly url: string }) {
  const t = useWords(words)
  if (isPicture(file)) return <img className={styles.picture} src={url} alt={file.name} />
  if (file.type === 'application/pdf') return <iframe className={styles.document} src={url} title={file.name} />
  return <p className={styles.notShown}>{t.notShown}</p>
}

export function isPicture({ type }: StoredFile): boolean {
  return type === 'image/jpeg' || type === 'image/png' || type === 'image/webp'
}
