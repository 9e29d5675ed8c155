import type { NodeKind } from '@motcua/spec'
import { useReactFlow } from '@xyflow/react'
import { Maximize, Network, Plus, ZoomIn, ZoomOut } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useText, useWords } from '../../i18n/locale.tsx'
import { Button, IconButton } from '../../ui/button.tsx'
import { names } from '../../ui/class-names.ts'
import { SelectField, TextField } from '../../ui/field.tsx'
import { addNode } from '../commands/add-node.ts'
import { arrange } from '../commands/arrange.ts'
import { useDesigner, useTitles } from '../document/designer-context.tsx'
import { KINDS, kindTitle } from '../nodes/blanks.ts'
import { nodeViews } from '../nodes/registry.tsx'
import { DRAGGED_KIND } from './dragged-kind.ts'
import { FIT } from './fit.ts'
import styles from './palette.module.css'
import { words } from './words.ts'

interface PaletteProps {
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
}

/** The kinds of steps, to press or to drag; `A` asks for a name at once. */
export function Palette({ isAsking, onAsk }: PaletteProps) {
  const t = useWords(words)
  const text = useText()
  const { spec, thing, run } = useDesigner()
  const flow = useReactFlow()
  const after = thing?.kind === 'node' ? { after: thing.id } : {}
  const hasStart = Object.values(spec.flow.nodes).some((node) => node.kind === 'start')
  return (
    <div className={styles.palette} role="toolbar" aria-label={t.add} aria-orientation="vertical">
      <DialogTrigger isOpen={isAsking} onOpenChange={onAsk}>
        <IconButton look="primary" label={`${t.add} (A)`} icon={<Plus size={18} aria-hidden />} />
        <Popover className={names(styles.asking)} placement="right top">
          <Dialog aria-label={t.add} className={names(styles.dialog)}>
            <QuickAdd onDone={() => onAsk(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <hr className={styles.rule} />
      {KINDS.filter((kind) => kind !== 'start' || !hasStart).map((kind) => {
        const Icon = nodeViews[kind].icon
        return (
          <button
            key={kind}
            type="button"
            draggable
            className={styles.kind}
            aria-label={text(kindTitle(kind))}
            title={text(kindTitle(kind))}
            onDragStart={(event) => event.dataTransfer.setData(DRAGGED_KIND, kind)}
            onClick={() => run(addNode(spec, { kind, ...after }))}
          >
            <Icon size={18} aria-hidden />
            <span>{text(kindTitle(kind))}</span>
          </button>
        )
      })}
      <div className={styles.end}>
        <IconButton label={t.arrange} icon={<Network size={18} aria-hidden />} onPress={() => run(arrange())} />
        <IconButton label={t.fit} icon={<Maximize size={18} aria-hidden />} onPress={() => void flow.fitView(FIT)} />
        <IconButton label={t.zoomIn} icon={<ZoomIn size={18} aria-hidden />} onPress={() => void flow.zoomIn()} />
        <IconButton label={t.zoomOut} icon={<ZoomOut size={18} aria-hidden />} onPress={() => void flow.zoomOut()} />
      </div>
    </div>
  )
}

function QuickAdd({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(words)
  const text = useText()
  const title = useTitles()
  const { spec, thing, run } = useDesigner()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<NodeKind>('task')
  const after = thing?.kind === 'node' ? thing.id : undefined
  const add = () => {
    const typed = name.trim()
    run(
      addNode(spec, {
        kind,
        ...(typed ? { title: { vi: typed, en: typed } } : {}),
        ...(after === undefined ? {} : { after }),
      }),
    )
    onDone()
  }
  return (
    <form
      className={styles.quick}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {after === undefined ? null : <p className={styles.after}>{t.addAfter(text(title.node(after)))}</p>}
      <TextField takesFocus label={t.addName} value={name} onChange={setName} />
      <SelectField
        label={t.addKind}
        value={kind}
        options={KINDS.map((one) => ({ value: one, label: text(kindTitle(one)) }))}
        onChange={setKind}
      />
      <Button type="submit" look="primary">
        {t.add}
      </Button>
    </form>
  )
}
