import { createHash } from 'node:crypto'

/** One style for all slips: A5 on paper, a readable column on a screen, light only because paper is. */
export const SLIP_STYLE = `
@page { size: A5 portrait; margin: 10mm }
* { box-sizing: border-box }
body { margin: 0 auto; padding: 16px; max-width: 148mm; font: 11pt/1.5 "Be Vietnam Pro", "Times New Roman", serif; color: #111; background: #fff }
header { display: flex; justify-content: space-between; gap: 16px; text-align: center }
header p { margin: 0 }
h1 { font-size: 14pt; text-align: center; text-transform: uppercase; margin: 16px 0 4px; line-height: 1.5 }
.code { text-align: center; margin: 0 0 12px; font-weight: 600; font-variant-numeric: tabular-nums }
dl { margin: 0; display: grid; grid-template-columns: max-content 1fr; gap: 2px 12px }
dt { color: #444 }
dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
ol { margin: 4px 0; padding-left: 24px }
.due { font-weight: 600 }
.sign { display: flex; justify-content: space-between; gap: 16px; margin-top: 24px; text-align: center }
.sign div { flex: 1 }
.sign small { display: block; min-height: 20mm; color: #444 }
.qr { display: flex; gap: 12px; align-items: center; margin-top: 12px }
.qr svg { width: 28mm; height: 28mm; flex: none }
.head { font-size: 8pt; color: #444; overflow-wrap: anywhere }
@media (max-width: 480px) { dl { grid-template-columns: 1fr } dt { margin-top: 8px } }
@media print { body { padding: 0 } }
`

const digest = createHash('sha256').update(SLIP_STYLE).digest('base64')

/** Nothing but this very style: no script, no image, nothing from elsewhere. */
export const SLIP_POLICY = `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`
