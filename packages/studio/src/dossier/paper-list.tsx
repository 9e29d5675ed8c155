import type { Paper, StoredFile, TaskScreen } from '@motcua/api'
import { FileText, Image } from 'lucide-react'
import { number } from '../i18n/format.ts'
import { type Locale, useLocale, useText, useWords, type Words } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { Tag } from '../ui/tag.tsx'
import { isPicture } from './file-view.tsx'
import styles from './paper-list.module.css'

const words = {
  noFile: { vi: 'chưa có tệp', en: 'no file' },
  inForm: { vi: 'khai trong biểu mẫu', en: 'said in the form' },
  inRegistry: { vi: 'tra trong cơ sở dữ liệu', en: 'looked up in a registry' },
  originals: { vi: (count: number) => `${count} bản chính`, en: (count: number) => `${count} original` },
  copies: { vi: (count: number) => `${count} bản sao`, en: (count: number) => `${count} copy` },
  optional: { vi: 'không bắt buộc', en: 'not required' },
} satisfies Words

interface PaperListProps {
  readonly papers: readonly Paper[]
  readonly spec: TaskScreen['spec']
  readonly chosen: string | undefined
  readonly onChoose: (file: string) => void
}

/** The papers that the dossier needs, each with the files that were handed in for it. */
export function PaperList({ papers, spec, chosen, onChoose }: PaperListProps) {
  const text = useText()
  return (
    <ul className={styles.list}>
      {papers.map((paper) => (
        <li key={paper.component} className={styles.paper}>
          <p className={styles.title}>{text(paper.title)}</p>
          <About paper={paper} source={spec.components.find(({ id }) => id === paper.component)?.source} />
          {paper.files.map((file) => (
            <FileButton key={file.id} file={file} isOpen={file.id === chosen} onOpen={() => onChoose(file.id)} />
          ))}
        </li>
      ))}
    </ul>
  )
}

interface AboutProps {
  readonly paper: Paper
  readonly source: 'applicant' | 'form' | 'registry' | undefined
}

function About({ paper, source }: AboutProps) {
  const t = useWords(words)
  const said = [
    source === 'form' && t.inForm,
    source === 'registry' && t.inRegistry,
    source === 'applicant' && paper.originals > 0 && t.originals(paper.originals),
    source === 'applicant' && paper.copies > 0 && t.copies(paper.copies),
    !paper.required && t.optional,
  ].filter(Boolean)
  return (
    <p className={styles.about}>
      {said.join(' · ')} {source === 'applicant' && paper.files.length === 0 ? <Tag>{t.noFile}</Tag> : null}
    </p>
  )
}

interface FileButtonProps {
  readonly file: StoredFile
  readonly isOpen: boolean
  readonly onOpen: () => void
}

function FileButton({ file, isOpen, onOpen }: FileButtonProps) {
  const { locale } = useLocale()
  return (
    <button type="button" aria-pressed={isOpen} className={names(styles.file, isOpen && styles.open)} onClick={onOpen}>
      {isPicture(file) ? <Image size={16} aria-hidden /> : <FileText size={16} aria-hidden />}
      <span className={styles.fileName}>{file.name}</span>
      <span className={styles.size}>{size(file.size, locale)}</span>
    </button>
  )
}

function size(bytes: number, locale: Locale): string {
  if (bytes < 1_000_000) return `${number(Math.max(1, Math.round(bytes / 1000)), locale)} KB`
  return `${number(Math.round(bytes / 100_000) / 10, locale)} MB`
}
