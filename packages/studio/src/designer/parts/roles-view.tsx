import type { Role } from '@motcua/spec'
import { Plus, Trash2 } from 'lucide-react'
import { useText, useWords, type Words } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField } from '../../ui/field.tsx'
import { putRole, removeRole } from '../commands/put-role.ts'
import { useDesigner } from '../document/designer-context.tsx'
import { newId } from '../document/new-id.ts'
import { TextPair } from '../inputs/text-pair.tsx'
import { UnitFields } from '../inputs/unit-fields.tsx'
import { ProblemsHere } from '../problems-here.tsx'
import styles from '../view.module.css'
import { usePeople } from './organisation.ts'

const words = {
  intro: {
    vi: 'Ai làm việc gì. Mỗi vai trò là một làn trên hình vẽ.',
    en: 'Who does what. Each role is a lane of the drawing.',
  },
  add: { vi: 'Thêm vai trò', en: 'Add a role' },
  remove: { vi: 'Xóa vai trò', en: 'Delete the role' },
  title: { vi: 'Tên vai trò', en: 'Name of the role' },
  pick: { vi: 'Chọn người', en: 'How a person is found' },
  pool: { vi: 'ai rảnh thì nhận', en: 'whoever takes it' },
  leastLoaded: { vi: 'người ít việc nhất', en: 'the least loaded' },
  notPersonOf: { vi: 'không phải người đã làm bước', en: 'not the person of the step' },
  namedPerson: { vi: 'người được nêu tên', en: 'a named person' },
  person: { vi: 'Người', en: 'Person' },
  step: { vi: 'Bước', en: 'Step' },
  fresh: { vi: 'Vai trò mới', en: 'New role' },
  used: { vi: (count: number) => `${count} bước`, en: (count: number) => `${count} step${count === 1 ? '' : 's'}` },
} satisfies Words

/** The roles of the procedure, each a card. */
export function RolesView() {
  const t = useWords(words)
  const { spec, run, select } = useDesigner()
  const add = () => {
    const id = newId(words.fresh.vi, Object.keys(spec.roles), 'role')
    run(putRole(id, { title: words.fresh, unit: { rule: 'same' }, pick: { rule: 'pool' } }))
    select({ kind: 'role', id })
  }
  return (
    <div className={names(styles.content, styles.narrow)}>
      <div className={names(styles.row, styles.between)}>
        <p className={styles.soft}>{t.intro}</p>
        <Button icon={<Plus size={16} aria-hidden />} onPress={add}>
          {t.add}
        </Button>
      </div>
      {Object.entries(spec.roles).map(([id, role]) => (
        <RoleCard key={id} id={id} role={role} />
      ))}
    </div>
  )
}

function RoleCard({ id, role }: { readonly id: string; readonly role: Role }) {
  const t = useWords(words)
  const { spec, run, thing } = useDesigner()
  const steps = Object.values(spec.flow.nodes).filter((node) => node.kind === 'task' && node.role === id).length
  const put = (next: Role, merge?: string) => run(putRole(id, next, merge))
  return (
    <section className={names(styles.card, thing?.kind === 'role' && thing.id === id && styles.lit)}>
      <ProblemsHere pointer={`/roles/${id}`} />
      <TextPair label={t.title} value={role.title} onChange={(title) => put({ ...role, title }, 'title')} />
      <div className={styles.columns}>
        <UnitFields value={role.unit} onChange={(unit, merge) => put({ ...role, unit }, merge)} />
        <PickFields role={role} put={put} />
      </div>
      <div className={names(styles.row, styles.between)}>
        <span className={styles.soft}>{t.used(steps)}</span>
        <IconButton
          size="small"
          label={t.remove}
          icon={<Trash2 size={14} aria-hidden />}
          onPress={() => run(removeRole(id))}
        />
      </div>
    </section>
  )
}

function PickFields({ role, put }: { readonly role: Role; readonly put: (role: Role, merge?: string) => void }) {
  const t = useWords(words)
  const text = useText()
  const { spec } = useDesigner()
  const people = usePeople()
  const tasks = Object.entries(spec.flow.nodes).filter(([, node]) => node.kind === 'task')
  const choose = (rule: Role['pick']['rule']) => {
    if (rule === 'named') put({ ...role, pick: { rule, person: people[0]?.value ?? 'person' } })
    else if (rule === 'notPersonOf') put({ ...role, pick: { rule, node: tasks[0]?.[0] ?? 'step' } })
    else put({ ...role, pick: { rule } })
  }
  const { pick } = role
  return (
    <>
      <SelectField
        label={t.pick}
        value={pick.rule}
        options={[
          { value: 'pool' as const, label: t.pool },
          { value: 'leastLoaded' as const, label: t.leastLoaded },
          { value: 'notPersonOf' as const, label: t.notPersonOf },
          { value: 'named' as const, label: t.namedPerson },
        ]}
        onChange={choose}
      />
      {pick.rule === 'notPersonOf' ? (
        <SelectField
          label={t.step}
          value={pick.node}
          options={tasks.map(([id, node]) => ({ value: id, label: text(node.title) }))}
          onChange={(node) => put({ ...role, pick: { rule: 'notPersonOf', node } })}
        />
      ) : null}
      {pick.rule === 'named' ? (
        <SelectField
          label={t.person}
          value={pick.person}
          options={people}
          onChange={(person) => put({ ...role, pick: { rule: 'named', person } }, 'person')}
        />
      ) : null}
    </>
  )
}
