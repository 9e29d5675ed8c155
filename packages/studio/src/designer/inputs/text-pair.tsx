import type { Text } from '@motcua/spec'
import { useId } from 'react'
import { useWords, type Words } from '../../i18n/locale.tsx'
import styles from './inputs.module.css'

const words = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
} satisfies Words

interface TextPairProps {
  readonly label: string
  readonly value: Text | undefined
  readonly onChange: (value: Text) => void
  readonly lines?: number
  /** What a new thing is called before anybody names it: not yet a translation that is to be kept. */
  readonly fresh?: Text
}

/** Words in both languages. English follows what is typed in Vietnamese until somebody translates it. */
export function TextPair({ label, value, onChange, lines = 1, fresh }: TextPairProps) {
  const t = useWords(words)
  const id = useId()
  const { vi, en } = value ?? { vi: '', en: '' }
  const follow = (typed: string) => onChange({ vi: typed, en: en === vi || en === fresh?.en ? typed : en })
  const Box = lines > 1 ? 'textarea' : 'input'
  return (
    <fieldset className={styles.pair}>
      <legend className={styles.legend}>{label}</legend>
      {(['vi', 'en'] as const).map((lang) => (
        <div className={styles.language} key={lang}>
          <label htmlFor={`${id}-${lang}`} className={styles.tag} title={t[lang]}>
            <span aria-hidden>{lang.toUpperCase()}</span>
            <span className="visually-hidden">
              {label}, {t[lang]}
            </span>
          </label>
          <Box
            id={`${id}-${lang}`}
            lang={lang}
            {...(lines > 1 ? { rows: lines } : {})}
            className={styles.box}
            value={lang === 'vi' ? vi : en}
            onChange={(event) =>
              lang === 'vi' ? follow(event.target.value) : onChange({ vi, en: event.target.value })
            }
          />
        </div>
      ))}
    </fieldset>
  )
}
