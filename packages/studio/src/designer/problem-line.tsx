import type { Problem } from '@motcua/spec'
import { ArrowRight, Check, ChevronDown, ChevronUp, Play } from 'lucide-react'
import { useState } from 'react'
import { number } from '../i18n/format.ts'
import { useLocale, useText, useWords, type Words } from '../i18n/locale.tsx'
import { names } from '../ui/class-names.ts'
import { totalsOf } from './document/allotted.ts'
import { useDesigner } from './document/designer-context.tsx'
import { placeOf } from './document/place.ts'
import { ProblemIcon } from './problem-icon.tsx'
import styles from './problem-line.module.css'

const words = {
  none: { vi: 'Không còn vấn đề nào', en: 'No problems left' },
  count: {
    vi: (errors: number, warnings: number) =>
      [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} lưu ý`].filter(Boolean).join(', '),
    en: (errors: number, warnings: number) =>
      [
        errors > 0 && `${errors} error${errors === 1 ? '' : 's'}`,
        warnings > 0 && `${warnings} warning${warnings === 1 ? '' : 's'}`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  show: { vi: 'Xem danh sách', en: 'Show the list' },
  hide: { vi: 'Thu gọn', en: 'Hide the list' },
  goThere: { vi: 'Tới chỗ sửa', en: 'Go there' },
  play: { vi: 'Chạy kịch bản', en: 'Play the scenario' },
  list: { vi: 'Vấn đề', en: 'Problems' },
  total: { vi: 'Các bước', en: 'Steps' },
  committed: { vi: 'cam kết', en: 'committed' },
  statutory: { vi: 'luật', en: 'statutory' },
  days: { vi: 'ngày làm việc', en: 'working days' },
  other: { vi: 'tính theo ngày lịch', en: 'in calendar days' },
  fits: { vi: 'vừa', en: 'fits' },
  tooLong: { vi: 'quá cam kết', en: 'over' },
} satisfies Words

/** Always in sight: whether the times add up, what is wrong, and the way to where it is mended. */
export function ProblemLine() {
  const t = useWords(words)
  const text = useText()
  const { problems } = useDesigner()
  const [isOpen, setOpen] = useState(false)
  const first = problems[0]
  const errors = problems.filter((problem) => problem.severity === 'error').length
  return (
    <section className={styles.area} aria-label={t.list}>
      {isOpen && first ? <ProblemList problems={problems} /> : null}
      <div className={styles.line}>
        <TotalsLine />
        {first ? (
          <>
            <button
              type="button"
              className={styles.counter}
              aria-expanded={isOpen}
              title={isOpen ? t.hide : t.show}
              onClick={() => setOpen(!isOpen)}
            >
              <ProblemIcon severity={first.severity} />
              {t.count(errors, problems.length - errors)}
              {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
            </button>
            {isOpen ? null : (
              <>
                <span className={styles.first}>{text(first.message)}</span>
                <WaysOn problem={first} />
              </>
            )}
          </>
        ) : (
          <span className={styles.clean}>
            <Check size={16} aria-hidden />
            {t.none}
          </span>
        )}
      </div>
    </section>
  )
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText()
  return (
    <ul className={styles.list}>
      {problems.map((problem) => (
        <li key={`${problem.code} ${problem.where}`} className={styles.item}>
          <ProblemIcon severity={problem.severity} />
          <span>
            {text(problem.message)} <span className={styles.remedy}>{text(problem.remedy)}</span>
          </span>
          <WaysOn problem={problem} />
        </li>
      ))}
    </ul>
  )
}

/** To the play that shows it, if there is one, and to where it is mended. */
function WaysOn({ problem }: { readonly problem: Problem }) {
  const t = useWords(words)
  const text = useText()
  const { show } = useDesigner()
  const { scenario, message } = problem
  return (
    <span className={styles.ways}>
      {scenario === undefined ? null : (
        <button
          type="button"
          className={styles.go}
          aria-label={`${t.play}: ${text(message)}`}
          onClick={() => show(scenario)}
        >
          <Play size={14} aria-hidden />
          {t.play}
        </button>
      )}
      <GoThere problem={problem} />
    </span>
  )
}

function GoThere({ problem }: { readonly problem: Problem }) {
  const t = useWords(words)
  const text = useText()
  const { go, spec } = useDesigner()
  return (
    <button
      type="button"
      className={styles.go}
      aria-label={`${t.goThere}: ${text(problem.message)}`}
      onClick={() => go(placeOf(problem.where, spec), problem.where)}
    >
      {t.goThere}
      <ArrowRight size={14} aria-hidden />
    </button>
  )
}

function TotalsLine() {
  const t = useWords(words)
  const { locale } = useLocale()
  const { spec } = useDesigner()
  const totals = totalsOf(spec)
  const { committed, statutory } = totals
  if (committed === undefined || statutory === undefined) {
    return (
      <span className={styles.totals}>
        {t.total} {number(totals.steps, locale)} {t.days} / {t.committed} {t.other}
      </span>
    )
  }
  const fits = totals.steps <= committed && committed <= statutory
  return (
    <span className={names(styles.totals, !fits && styles.over)}>
      {t.total} {number(totals.steps, locale)} / {t.committed} {number(committed, locale)} / {t.statutory}{' '}
      {number(statutory, locale)} {t.days}
      {fits ? <Check size={14} role="img" aria-label={t.fits} /> : ` · ${t.tooLong}`}
    </span>
  )
}
