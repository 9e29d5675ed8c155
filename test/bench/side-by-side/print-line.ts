import process from 'node:process'

/** What one comparison came to, as `--json` prints it. More keys may follow: a size, a goal. */
export interface Line {
  readonly bench: string
  readonly subject: string
  readonly peer: string
  readonly unit: string
  readonly subjectMedian: number
  readonly peerMedian: number
  /** Subject by peer, so that more is better; for what should be small the bench turns it round. */
  readonly ratio: number
  readonly [more: string]: string | number
}

const isJson = process.argv.includes('--json')
const WIDTHS = [9, 24, 20, 14, 14, 8]
let hasHeading = false

/** One JSON object with `--json`, else one row of a table. */
export function printLine(line: Line): void {
  const { bench, subject, peer, unit, subjectMedian, peerMedian, ratio, ...more } = line
  const figures = { subjectMedian: figure(subjectMedian), peerMedian: figure(peerMedian), ratio: figure(ratio) }
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ bench, subject, peer, unit, ...figures, ...more })}\n`)
    return
  }
  if (!hasHeading) printRow(['bench', 'subject', 'peer', 'subject does', 'peer does', 'ratio'], 'unit')
  hasHeading = true
  const rest = Object.entries(more).map(([key, value]) => `${key} ${value}`)
  const counts = [figures.subjectMedian, figures.peerMedian].map((value) => value.toLocaleString('en'))
  printRow([bench, subject, peer, ...counts, String(figures.ratio)], [unit, ...rest].join(', '))
}

/** Names to the left, numbers to the right, the rest as it comes. */
function printRow(cells: readonly string[], rest: string): void {
  const padded = cells.map((cell, i) => (i < 3 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0)))
  process.stdout.write(`${padded.join(' ')}  ${rest}\n`)
}

function figure(value: number): number {
  return Number(value.toPrecision(4))
}
