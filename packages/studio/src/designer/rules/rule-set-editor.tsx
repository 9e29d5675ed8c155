import type { Condition, Json, RuleSet } from '@motcua/rules'
import { HIT_POLICIES } from '@motcua/rules'
import { Trash2 } from 'lucide-react'
import { useText, useWords } from '../../i18n/locale.tsx'
import { IconButton } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import { ConditionBuilder } from '../conditions/condition-builder.tsx'
import { newId } from '../document/new-id.ts'
import viewStyles from '../view.module.css'
import { Result } from './result.tsx'
import styles from './rules.module.css'
import { words } from './words.ts'

interface RuleSetEditorProps {
  readonly rules: RuleSet
  readonly onChange: (rules: RuleSet, merge?: string) => void
}

/** Rules with conditions of their own: each a card that reads "when … then …". */
export function RuleSetEditor({ rules, onChange }: RuleSetEditorProps) {
  const t = useWords(words)
  const text = useText()
  // biome-ignore-start lint/suspicious/noThenProperty: `then` is the rule language's own word, and a rule is never awaited.
  const answered = (rule: RuleSet['rules'][number], output: string, value: Json) => ({
    then: { ...rule.then, [output]: value },
  })
  const fresh = (id: string, when: Condition) => ({ id, when, then: rules.rules.at(-1)?.then ?? {} })
  // biome-ignore-end lint/suspicious/noThenProperty: see above
  const change = (id: string, next: Partial<RuleSet['rules'][number]>, merge?: string) =>
    onChange({ ...rules, rules: rules.rules.map((rule) => (rule.id === id ? { ...rule, ...next } : rule)) }, merge)
  return (
    <div className={styles.editor}>
      <div className={styles.policy}>
        <SelectField
          label={t.policy}
          value={rules.hitPolicy}
          options={HIT_POLICIES.map((one) => ({ value: one, label: t[one] }))}
          onChange={(hitPolicy) => onChange({ ...rules, hitPolicy })}
        />
      </div>
      {rules.rules.map((rule, at) => (
        <section key={rule.id} className={viewStyles.card}>
          <ConditionBuilder value={rule.when} onChange={(when) => change(rule.id, { when }, `when ${rule.id}`)} />
          <div className={styles.tools}>
            {rules.outputs.map((output) => (
              <span key={output.id} className={styles.tools}>
                <span className={styles.soft}>{text(output.title ?? { vi: output.id, en: output.id })}</span>
                <Result
                  label={t.cell(text(output.title ?? { vi: output.id, en: output.id }), at + 1)}
                  output={output}
                  value={rule.then[output.id]}
                  onChange={(value) =>
                    change(rule.id, answered(rule, output.id, value), `then ${rule.id} ${output.id}`)
                  }
                />
              </span>
            ))}
            <IconButton
              size="small"
              label={t.removeRow(at + 1)}
              icon={<Trash2 size={14} aria-hidden />}
              onPress={() => onChange({ ...rules, rules: rules.rules.filter((one) => one.id !== rule.id) })}
            />
          </div>
        </section>
      ))}
      <ConditionBuilder
        value={undefined}
        addLabel={t.addRow}
        onChange={(when) => {
          const id = newId(
            `rule-${rules.rules.length + 1}`,
            rules.rules.map((one) => one.id),
            'rule',
          )
          onChange({ ...rules, rules: [...rules.rules, fresh(id, when)] })
        }}
      />
    </div>
  )
}
