import { createHash } from 'node:crypto'

/** One style for all slips: A5 on paper, a readable column on a screen, light only because paper is. */
export const SLIP_STYLE = `
@page { size: 148mm 210mm; margin: 8mm }
* { box-sizing: border-box }
html { background: #fff; color-scheme: light }
body { margin: 0 auto; padding: 16px; max-width: 148mm; font: 11pt/1.45 "Be Vietnam Pro", "Times New Roman", serif; color: #111; background: #fff }
header { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; text-align: center }
header p { margin: 0 }
header .place { grid-column: 2; font-style: italic }
h1 { font-size: 1.25em; text-align: center; text-transform: uppercase; margin: 0.8em 0 0.2em; line-height: 1.4; text-wrap: balance }
.code { text-align: center; margin: 0 0 0.8em; font-weight: 600; font-variant-numeric: tabular-nums }
dl { margin: 0; display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0.15em 12px }
dt { color: #444 }
dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
dt.wide, dd.wide { grid-column: 1 / -1 }
ol { margin: 0; padding-left: 1.6em }
strong { font-weight: 600 }
footer { display: flex; gap: 12px; align-items: flex-start; margin-top: 1em; break-inside: avoid }
.sign { flex: 1; display: flex; gap: 12px; text-align: center }
.sign div { flex: 1 }
.sign small { display: block; min-height: 14mm; color: #444 }
.qr { flex: none; width: 34mm; text-align: center }
.qr svg { display: block; width: 28mm; height: 28mm; margin: 0 auto }
.qr p { margin: 2px 0 0; font-size: 0.85em; line-height: 1.35 }
.qr strong { white-space: nowrap; font-variant-numeric: tabular-nums }
.head { margin: 0.6em 0 0; font-size: 7pt; color: #444; overflow-wrap: anywhere }
@media (max-width: 480px) {
  dl { grid-template-columns: 1fr } dt { margin-top: 8px }
  header { grid-template-columns: 1fr } header .place { grid-column: 1 }
  footer { flex-direction: column; align-items: stretch } .qr { align-self: center }
}
@media print {
  body { padding: 0; max-width: none; font-size: 9pt }
  body.full { font-size: 8pt; line-height: 1.35 }
  body.crowded { font-size: 6.5pt; line-height: 1.3 }
  body.crowded .sign small { min-height: 10mm }
  body.crowded .qr svg { width: 24mm; height: 24mm }
}
`

const digest = createHash('sha256').update(SLIP_STYLE).digest('base64')

/** Nothing but this very style: no script, no image, nothing from elsewhere. */
export const SLIP_POLICY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
