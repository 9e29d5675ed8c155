import { durationText, type Problem, type Spec } from '@motcua/spec'
import type { ImportedTable } from '@motcua/spec/table'
import { Check } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Table } from '../../ui/table.tsx'
import { ProblemIcon } from '../problem-icon.tsx'
import styles from './import.module.css'
import { lineOf } from './table-file.ts'
import { words } from './words.ts'

interface FoundProps {
  readonly imported: ImportedTable | undefined
  readonly needsTotal: boolean
  readonly onGoToLine: (line: number) => void
}

/** What was read of the table, and what is wrong with it. */
export function Found({ imported, needsTotal, onGoToLine }: FoundProps) {
  const t = useWords(words)
  return (
    <section className={styles.found} aria-label={t.found}>
      <h2 className={styles.foundTitle}>{t.found}</h2>
      {imported === undefined ? needsTotal ? <p>{t.needsTotal}</p> : <NothingYet /> : null}
      {imported ? <Problems imported={imported} onGoToLine={onGoToLine} /> : null}
      {imported?.spec ? <Steps spec={imported.spec} /> : null}
    </section>
  )
}

function NothingYet() {
  const t = useWords(words)
  return (
    <>
      <p>{t.nothingYet}</p>
      <p className={styles.soft}>{t.known}</p>
      <figure>
        <figcaption className={styles.soft}>{t.example}</figcaption>
        <pre className={styles.example}>{t.exampleTable}</pre>
      </figure>
    </>
  )
}

interface ProblemsProps {
  readonly imported: ImportedTable
  readonly onGoToLine: (line: number) => void
}

/** The table's own problems; those of the draft stand in the designer, where they are mended. */
function Problems({ imported, onGoToLine }: ProblemsProps) {
  const t = useWords(words)
  const problems = imported.problems.filter(({ where }) => !where.startsWith('/'))
  if (problems.length === 0) {
    return (
      <p className={styles.clean}>
        <Check size={16} aria-hidden />
        {t.clean}
      </p>
    )
  }
  return (
    <ul className={styles.problems} aria-label={t.problems}>
      {problems.map((problem) => (
        <ProblemOfTable key={`${problem.where} ${problem.message.en}`} problem={problem} onGoToLine={onGoToLine} />
      ))}
    </ul>
  )
}

function ProblemOfTable({
  problem,
  onGoToLine,
}: {
  readonly problem: Problem
  readonly onGoToLine: (line: number) => void
}) {
  const t = useWords(words)
  const text = useText()
  const line = lineOf(problem)
  return (
    <li className={styles.problem}>
      <ProblemIcon severity={problem.severity} />
      <span className={styles.words}>
        {text(problem.message)} <span className={styles.soft}>{text(problem.remedy)}</span>
      </span>
      {line === undefined ? null : (
        <button
          type="button"
          className={styles.go}
          aria-label={`${t.goThere} ${line}: ${text(problem.message)}`}
          onClick={() => onGoToLine(line)}
        >
          {t.goThere} {line}
        </button>
      )}
    </li>
  )
}

function Steps({ spec }: { readonly spec: Spec }) {
  const t = useWords(words)
  const text = useText()
  const tasks = Object.entries(spec.flow.nodes).flatMap(([id, node]) => (node.kind === 'task' ? [{ id, node }] : []))
  return (
    <Table
      label={t.steps}
      rows={tasks}
      rowKey={({ id }) => id}
      columns={[
        { key: 'step', title: t.step, cell: ({ node }) => text(node.title) },
        { key: 'who', title: t.who, cell: ({ node }) => text(spec.roles[node.role]?.title ?? node.title) },
        {
          key: 'time',
          title: t.time,
          figures: true,
          cell: ({ node }) => (
            <span className={styles.time}>{node.allotted ? text(durationText(node.allotted)) : t.noTime}</span>
          ),
        },
      ]}
    />
  )
}
