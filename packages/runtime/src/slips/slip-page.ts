import type { Text } from '@motcua/spec'
import { renderSVG } from 'uqr'
import { html, Markup } from './markup.ts'
import { SLIP_STYLE } from './slip-style.ts'

/** A field of the form: its label and what stands there. A list takes the whole width. */
export type SlipRow = readonly [label: Text, value: string | Markup | readonly Markup[]]

/** What every slip has, whatever its kind. */
export interface Slip {
  readonly language: 'vi' | 'en'
  /** Circular and number together; a number alone is ambiguous. */
  readonly form: string
  readonly title: Text
  readonly agency: Text
  /** Where and when it was written: "Phường Tân Hoà, ngày 01 tháng 06 năm 2026". */
  readonly place: Text
  readonly code: string
  readonly rows: readonly SlipRow[]
  readonly signatures: readonly Text[]
  /** Address that the QR code opens, and the secret printed beside it. */
  readonly trackUrl: string
  readonly secret: string
  /** Sequence and hash of the newest commit: proof of what was handed out. */
  readonly head: string
}

const WORDS = {
  nation: { vi: 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập – Tự do – Hạnh phúc', en: 'Independence – Freedom – Happiness' },
  form: { vi: 'Mẫu số', en: 'Form' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  secret: { vi: 'Mã tra cứu', en: 'Look-up secret' },
  track: { vi: 'Quét mã để theo dõi hồ sơ', en: 'Scan to follow the dossier' },
  sign: { vi: '(Ký và ghi rõ họ tên)', en: '(Signature and full name)' },
} as const

/** What is filled in by hand. */
const BLANK = '……………………'

/** Characters that one A5 page holds in the type of its class; more of them, smaller type. */
const FITS = { roomy: 1_100, full: 1_700 } as const

function densityOf(rows: readonly Markup[]): 'roomy' | 'full' | 'crowded' {
  const length = rows.reduce((sum, { text }) => sum + text.replace(/<[^>]*>/g, '').length + 20, 0)
  if (length <= FITS.roomy) return 'roomy'
  return length <= FITS.full ? 'full' : 'crowded'
}

/** A slip as a page that prints on A5. */
export function slipPage(slip: Slip): string {
  const { language } = slip
  const rows = slip.rows.map(([label, value]) =>
    typeof value === 'string' || value instanceof Markup
      ? html`<dt>${label[language]}</dt><dd>${value === '' ? BLANK : value}</dd>`
      : html`<dt class="wide">${label[language]}</dt><dd class="wide"><ol>${value}</ol></dd>`,
  )
  const signatures = slip.signatures.map(
    (who) => html`<div>${who[language]}<small>${WORDS.sign[language]}</small></div>`,
  )
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${slip.title[language]} ${slip.code}</title>
<style>${new Markup(SLIP_STYLE)}</style>
</head>
<body class="${densityOf(rows)}">
<header><p>${slip.agency[language]}</p><p>${WORDS.nation[language]}<br>${WORDS.motto[language]}</p><p class="place">${slip.place[language]}</p></header>
<main>
<h1>${slip.title[language]}</h1>
<p class="code">${WORDS.code[language]}: ${slip.code} · ${WORDS.form[language]} ${slip.form}</p>
<dl>${rows}</dl>
<footer>
<div class="sign">${signatures}</div>
<div class="qr">${new Markup(renderSVG(slip.trackUrl, { border: 2 }))}<p>${WORDS.track[language]}<br>${WORDS.secret[language]}:<br><strong>${slip.secret}</strong></p></div>
</footer>
<p class="head">${slip.head}</p>
</main>
</body>
</html>
`
  return page.text
}
