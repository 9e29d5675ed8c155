import { runScenarios, type ScenarioReport, type ScenarioRun } from '@motcua/engine'
import { parseSpec, type Scenario } from '@motcua/spec'
import { CircleCheck, CircleX, ClipboardCheck, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { Problem } from '../../ui/states.tsx'
import { Tag } from '../../ui/tag.tsx'
import { expectOfScenario, removeScenario } from '../commands/put-scenario.ts'
import { useDesigner } from '../document/designer-context.tsx'
import viewStyles from '../view.module.css'
import styles from './trials.module.css'
import { TryIt } from './try-it.tsx'
import { words } from './words.ts'

/** The scenarios that travel with the procedure, and a dossier to step through by hand. */
export function TrialsView() {
  const t = useWords(words)
  const { spec, isPlayable } = useDesigner()
  if (!isPlayable || !parseSpec(spec).ok) {
    return (
      <div className={viewStyles.content}>
        <Problem title={t.unfit} />
      </div>
    )
  }
  return (
    <div className={styles.trials}>
      <Scenarios />
      <TryIt />
    </div>
  )
}

function Scenarios() {
  const t = useWords(words)
  const { spec } = useDesigner()
  const report = useMemo(() => runScenarios(spec), [spec])
  return (
    <section className={styles.scenarios}>
      <h2 className={viewStyles.heading}>{t.scenarios}</h2>
      {spec.scenarios.length === 0 ? <p className={viewStyles.soft}>{t.none}</p> : <Coverage report={report} />}
      <ul>
        {spec.scenarios.map((scenario, at) => {
          const run = report.runs[at]
          return run ? <ScenarioItem key={scenario.id} scenario={scenario} run={run} /> : null
        })}
      </ul>
    </section>
  )
}

function Coverage({ report }: { readonly report: ScenarioReport }) {
  const t = useWords(words)
  const { nodes, edges, rows } = report.coverage
  const share = ({ covered, total }: { covered: number; total: number }) => `${covered}/${total}`
  return <p className={viewStyles.soft}>{t.cover(share(nodes), share(edges), share(rows))}</p>
}

function ScenarioItem({ scenario, run }: { readonly scenario: Scenario; readonly run: ScenarioRun }) {
  const t = useWords(words)
  const text = useText()
  const { run: perform, thing } = useDesigner()
  const isLit = thing?.kind === 'scenario' && thing.id === scenario.id
  return (
    <li className={names(styles.scenario, isLit && styles.lit)}>
      <div className={styles.head}>
        {run.passed ? (
          <Tag tone="early" icon={<CircleCheck size={14} aria-hidden />}>
            {t.passed}
          </Tag>
        ) : (
          <Tag tone="late" icon={<CircleX size={14} aria-hidden />}>
            {t.failed}
          </Tag>
        )}
        <span className={styles.name}>{text(scenario.title)}</span>
        <IconButton
          size="small"
          label={`${t.remove}: ${text(scenario.title)}`}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => perform(removeScenario(scenario.id))}
        />
      </div>
      {run.failures.map((failure) => (
        <p key={failure.what} className={styles.failure}>
          {text(failure.message)}
        </p>
      ))}
      {run.passed ? null : <Mend scenario={scenario} run={run} />}
    </li>
  )
}

/** A scenario that the flow has outgrown: what comes out now becomes what is expected, if it can still be played. */
function Mend({ scenario, run: { came } }: { readonly scenario: Scenario; readonly run: ScenarioRun }) {
  const t = useWords(words)
  const text = useText()
  const { run: perform } = useDesigner()
  if (came === undefined) return <p className={styles.stopped}>{t.playAnew}</p>
  return (
    <div className={styles.mend}>
      <Button
        size="small"
        icon={<ClipboardCheck size={14} aria-hidden />}
        aria-label={`${t.takeNow}: ${text(scenario.title)}`}
        onPress={() => perform(expectOfScenario(scenario, came))}
      >
        {t.takeNow}
      </Button>
    </div>
  )
}
