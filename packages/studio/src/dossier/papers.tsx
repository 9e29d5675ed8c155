import type { Paper, StoredFile } from '@motcua/api'
import { ExternalLink, FileText, Image } from 'lucide-react'
import { useState } from 'react'
import { number } from '../i18n/format.ts'
import { type Locale, useLocale, useText, useWords, type Words } from '../i18n/locale.tsx'
import { api } from '../shell/api.ts'
import { names } from '../ui/class-names.ts'
import { Tag } from '../ui/tag.tsx'
import styles from './papers.module.css'

const words = {
  none: { vi: 'Thủ tục này không đòi giấy tờ nào.', en: 'No papers are required.' },
  noFile: { vi: 'chưa có tệp', en: 'no file yet' },
  onPaper: {
    vi: (originals: number, copies: number) => `${originals} bản chính, ${copies} bản sao`,
    en: (originals: number, copies: number) => `${originals} originals, ${copies} copies`,
  },
  required: { vi: 'bắt buộc', en: 'required' },
  newTab: { vi: 'Mở ở thẻ mới', en: 'Open in a new tab' },
  notShown: {
    vi: 'Loại tệp này không xem được ở đây; mở ở thẻ mới để tải về.',
    en: 'This kind of file is not shown here; open it in a new tab to download it.',
  },
} satisfies Words

interface PapersProps {
  readonly dossier: string
  readonly papers: readonly Paper[]
}

/** The papers of a dossier, and the one that is open beside the list. The first one opens by itself. */
export function Papers({ dossier, papers }: PapersProps) {
  const t = useWords(words)
  const [chosen, choose] = useState<string | undefined>(() => papers.flatMap((paper) => paper.files)[0]?.id)
  const open = papers.flatMap((paper) => paper.files).find((file) => file.id === chosen)
  if (papers.length === 0) return <p className={styles.soft}>{t.none}</p>
  return (
    <div className={styles.papers}>
      <ul className={styles.list}>
        {papers.map((paper) => (
          <PaperLine key={paper.component} paper={paper} chosen={chosen} choose={choose} />
        ))}
      </ul>
      {open ? <FileView key={open.id} file={open} url={api.fileUrl(open.id, dossier)} /> : null}
    </div>
  )
}

interface PaperLineProps {
  readonly paper: Paper
  readonly chosen: string | undefined
  readonly choose: (file: string) => void
}

function PaperLine({ paper, chosen, choose }: PaperLineProps) {
  const t = useWords(words)
  const text = useText()
  const { locale } = useLocale()
  return (
    <li className={styles.paper}>
      <p className={styles.title}>
        {text(paper.title)} {paper.required ? <span className={styles.soft}>· {t.required}</span> : null}
      </p>
      <p className={styles.soft}>{t.onPaper(paper.originals, paper.copies)}</p>
      {paper.files.length === 0 ? <Tag>{t.noFile}</Tag> : null}
      {paper.files.map((file) => (
        <button
          key={file.id}
          type="button"
          aria-pressed={file.id === chosen}
          className={names(styles.file, file.id === chosen && styles.open)}
          onClick={() => choose(file.id)}
        >
          {isPicture(file) ? <Image size={16} aria-hidden /> : <FileText size={16} aria-hidden />}
          <span className={styles.fileName}>{file.name}</span>
          <span className={styles.soft}>{size(file.size, locale)}</span>
        </button>
      ))}
    </li>
  )
}

/** The runtime gives these types inline and anything else as a download; the page shows what it gives inline. */
function FileView({ file, url }: { readonly file: StoredFile; readonly url: string }) {
  const t = useWords(words)
  return (
    <figure className={styles.view}>
      <figcaption className={styles.caption}>
        <span className={styles.fileName}>{file.name}</span>
        <a href={url} target="_blank" rel="noopener" className={styles.tab}>
          <ExternalLink size={14} aria-hidden />
          {t.newTab}
        </a>
      </figcaption>
      <FileInside file={file} url={url} />
    </figure>
  )
}

function FileInside({ file, url }: { readonly file: StoredFile; readonly url: string }) {
  const t = useWords(words)
  if (isPicture(file)) return <img className={styles.picture} src={url} alt={file.name} />
  if (file.type === 'application/pdf') return <iframe className={styles.frame} src={url} title={file.name} />
  return <p className={styles.soft}>{t.notShown}</p>
}

function isPicture({ type }: StoredFile): boolean {
  return type === 'image/jpeg' || type === 'image/png' || type === 'image/webp'
}

function size(bytes: number, locale: Locale): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)), locale)} KB`
  return `${number(Math.round(bytes / 100_000) / 10, locale)} MB`
}
