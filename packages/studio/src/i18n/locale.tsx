import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'

export type Locale = 'vi' | 'en'

/** A phrase in both languages: plain text, or a function of what it speaks about. */
type Phrase = { readonly vi: string; readonly en: string } | PhraseOf<never>
interface PhraseOf<A> {
  readonly vi: (...about: A[]) => string
  readonly en: (...about: A[]) => string
}

/** A folder's catalogue: write it as `const words = { … } satisfies Words` beside the components that use it. */
export type Words = Readonly<Record<string, Phrase>>

type Spoken<P> = P extends { readonly vi: (...about: infer A) => string }
  ? (...about: A) => string
  : P extends { readonly vi: string }
    ? string
    : never

/** A catalogue in one language. */
export type In<W extends Words> = { readonly [K in keyof W]: Spoken<W[K]> }

const KEPT = 'motcua.locale'

interface LocaleChoice {
  readonly locale: Locale
  readonly choose: (locale: Locale) => void
}
const LocaleContext = createContext<LocaleChoice>({ locale: 'vi', choose: () => {} })

/** Vietnamese unless this browser has chosen otherwise; `?lang=en` chooses for a link. */
function keptLocale(): Locale {
  const asked = new URLSearchParams(location.search).get('lang')
  const kept = asked ?? localStorage.getItem(KEPT)
  return kept === 'en' ? 'en' : 'vi'
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(keptLocale)
  useEffect(() => {
    document.documentElement.lang = locale
    localStorage.setItem(KEPT, locale)
  }, [locale])
  const choice = useMemo(() => ({ locale, choose: setLocale }), [locale])
  return (
    <LocaleContext value={choice}>
      <I18nProvider locale={locale === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
    </LocaleContext>
  )
}

export function useLocale(): LocaleChoice {
  return useContext(LocaleContext)
}

function speak<W extends Words>(words: W, locale: Locale): In<W>
function speak(words: Words, locale: Locale): Record<string, unknown> {
  return Object.fromEntries(Object.entries(words).map(([key, phrase]) => [key, phrase[locale]]))
}

const spoken = { vi: new WeakMap<Words, unknown>(), en: new WeakMap<Words, unknown>() }

function spokenOnce<W extends Words>(words: W, locale: Locale): In<W>
function spokenOnce(words: Words, locale: Locale): unknown {
  const known = spoken[locale].get(words)
  if (known !== undefined) return known
  const said = speak(words, locale)
  spoken[locale].set(words, said)
  return said
}

/** The phrases of a catalogue in the reader's language: `const t = useWords(words)`, then `t.save` or `t.saved('10:42')`. */
export function useWords<W extends Words>(words: W): In<W> {
  return spokenOnce(words, useLocale().locale)
}

/** Reads a text of a spec or a server reply in the reader's language; an empty one falls back to the other language. */
export function useText(): (text: { readonly vi: string; readonly en: string }) => string {
  const { locale } = useLocale()
  return (text) => text[locale] || text.vi || text.en
}
