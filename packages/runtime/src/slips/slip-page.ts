import type { Text } from '@motcua/spec'
import { renderSVG } from 'uqr'
import { html, Markup } from './markup.ts'
import { SLIP_STYLE } from './slip-style.ts'

/** What every slip has, whatever its kind. */
export interface Slip {
  readonly language: 'vi' | 'en'
  /** Circular and number together; a number alone is ambiguous. */
  readonly form: string
  readonly title: Text
  readonly agency: Text
  readonly code: string
  readonly rows: readonly (readonly [label: Text, value: Markup | string])[]
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

/** A slip as a page that prints on A5. */
export function slipPage(slip: Slip): string {
  const { language } = slip
  const rows = slip.rows.map(([label, value]) => html`<dt>${label[language]}</dt><dd>${value}</dd>`)
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
<body>
<header><p>${slip.agency[language]}</p><p>${WORDS.nation[language]}<br>${WORDS.motto[language]}</p></header>
<main>
<h1>${slip.title[language]}</h1>
<p class="code">${WORDS.code[language]}: ${slip.code} · ${WORDS.form[language]} ${slip.form}</p>
<dl>${rows}</dl>
<div class="sign">${signatures}</div>
<div class="qr">${new Markup(renderSVG(slip.trackUrl, { border: 1 }))}<p>${WORDS.track[language]}<br>${WORDS.secret[language]}: <strong>${slip.secret}</strong></p></div>
<p class="head">${slip.head}</p>
</main>
</body>
</html>
`
  return page.text
}
