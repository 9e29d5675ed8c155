import process from 'node:process'
import { collectGarbage } from '../side-by-side/compare.ts'
import { printLine } from '../side-by-side/print-line.ts'
import { file } from './subject.ts'

const COUNTS = [1_000, 100_000, 1_000_000]
const WARM_UP = 20_000

/** What a dossier that rests at its first task takes of memory, many held at a time, and of text. Fewer bytes are better. */
export function weighDossiers(bench: string, peerBytes: number): void {
  let first = 0
  for (const count of COUNTS) {
    const bytes = bytesEach(count)
    if (first === 0) first = bytes
    printLine({
      bench,
      subject: 'dossier',
      peer: `dossier, ${COUNTS[0]} held`,
      unit: 'bytes/open dossier',
      subjectMedian: bytes,
      peerMedian: first,
      ratio: first / bytes,
      size: count,
    })
  }
  const json = Buffer.byteLength(JSON.stringify(file(20, [])))
  printLine({
    bench,
    subject: 'dossier',
    peer: 'bpmn-engine',
    unit: 'bytes of JSON/open dossier',
    subjectMedian: json,
    peerMedian: peerBytes,
    ratio: peerBytes / json,
  })
}

function bytesEach(count: number): number {
  const held: unknown[] = new Array(count).fill(undefined)
  // What the first ones leave behind, compiled code and its feedback, is no dossier's; one sweep does not find all of it.
  for (let i = 0; i < WARM_UP; i += 1) file(i % 100, [])
  for (let sweep = 0; sweep < 3; sweep += 1) collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let i = 0; i < count; i += 1) held[i] = file(i % 100, [])
  collectGarbage()
  return (process.memoryUsage().heapUsed - before) / held.length
}
