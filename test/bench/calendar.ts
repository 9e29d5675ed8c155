// `npm run bench -- calendar [--json] [--quick]`: deadlines over spans of a day to ten years, against a walk day by day.
import { compileCalendar, due, dueAt, elapsedWorking, viCalendar } from '../../packages/calendar/src/index.ts'
import { DayWalk } from './calendar/day-walk.ts'
import { type Contestant, sideBySide } from './side-by-side/compare.ts'
import { printLine } from './side-by-side/print-line.ts'

const BENCH = 'calendar'
const SUBJECT = 'motcua'
const PEER = 'day-walk'
/** Working days; 250 make a year. */
const SPANS = [1, 5, 20, 250, 1250, 2500]
const WORKING_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

const calendar = compileCalendar(viCalendar)
const walk = new DayWalk(viCalendar)

/** Handed in at ten in the morning of the working days of 2024: what they start with is the same for both sides. */
const received = Array.from({ length: 366 }, (_, day) => Date.parse('2024-01-01T10:00:00+07:00') + day * DAY_MS).filter(
  (instant) => dueAt(calendar, { received: instant, amount: 0, unit: 'working-days' }).legalReceipt === instant,
)

interface Operation {
  readonly unit: string
  readonly ours: (received: number, days: number) => unknown
  readonly theirs: (received: number, days: number) => unknown
}

const OPERATIONS: readonly Operation[] = [
  {
    unit: 'due dates/s',
    ours: (instant, days) => dueAt(calendar, { received: instant, amount: days, unit: 'working-days' }).due,
    theirs: (instant, days) => walk.due(instant, days),
  },
  {
    unit: 'due hours/s',
    ours: (instant, days) => dueAt(calendar, { received: instant, amount: days * 8, unit: 'working-hours' }).due,
    theirs: (instant, days) => walk.dueOfHours(instant, days * 8),
  },
  {
    unit: 'elapsed times/s',
    ours: (instant, days) => elapsedWorking(calendar, instant, untilOf(instant, days)).ms,
    theirs: (instant, days) => walk.elapsed(instant, untilOf(instant, days)),
  },
  {
    unit: 'ledgers/s',
    ours: (instant, days) => {
      const { ledger } = due(calendar, { received: instant, amount: days, unit: 'working-days' })
      return outline(ledger)
    },
    theirs: (instant, days) => outline(walk.ledger(instant, days)),
  },
]

for (const operation of OPERATIONS) await measure(operation)

/** Every span against the walk, then the longest against the shortest: how the cost grows. */
async function measure({ unit, ours, theirs }: Operation): Promise<void> {
  const rates: number[] = []
  for (const days of SPANS) {
    const medians = await sideBySide({
      bench: BENCH,
      unit,
      subject: each(SUBJECT, ours, days),
      peers: [each(PEER, theirs, days)],
      more: { size: days },
    })
    rates.push(medians.get(SUBJECT) ?? 0)
  }
  const [shortest = 0, longest = 0] = [rates[0], rates.at(-1)]
  printLine({
    bench: BENCH,
    subject: SUBJECT,
    peer: `${SUBJECT}, ${SPANS[0]} day`,
    unit,
    subjectMedian: longest,
    peerMedian: shortest,
    ratio: longest / shortest,
    size: SPANS.at(-1) ?? 0,
  })
}

function each(name: string, answer: (received: number, days: number) => unknown, days: number): Contestant {
  return { name, work: () => received.map((instant) => answer(instant, days)) }
}

/** An instant that lies about so many working days later. */
function untilOf(instant: number, days: number): number {
  return instant + Math.round((days * 365) / 250) * DAY_MS + WORKING_MS / 2
}

/** Enough of a ledger to see that both have written the same: how long, how far, and what of each kind. */
function outline(lines: readonly { readonly date: string; readonly kind: string; readonly count: number }[]): unknown {
  const last = lines.at(-1)
  let off = 0
  for (const { kind } of lines) if (kind === 'holiday' || kind === 'dayOff') off += 1
  return [lines.length, last?.date, last?.kind, last?.count, off]
}
