import type { VersionState } from '@motcua/api'
import { CircleCheck, CircleDashed, CirclePause, Clock, type LucideIcon, Undo2 } from 'lucide-react'
import { useWords } from '../i18n/locale.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'
import { words } from './words.ts'

const STATES: Record<VersionState, { readonly tone: Tone; readonly icon: LucideIcon }> = {
  submitted: { tone: 'soon', icon: Clock },
  returned: { tone: 'late', icon: Undo2 },
  approved: { tone: 'onTime', icon: CirclePause },
  inForce: { tone: 'early', icon: CircleCheck },
  superseded: { tone: 'plain', icon: CircleDashed },
}

/** Where a version stands on its way from submitted to in force. */
export function VersionTag({ state }: { readonly state: VersionState }) {
  const t = useWords(words)
  const { tone, icon: Icon } = STATES[state]
  return (
    <Tag tone={tone} icon={<Icon size={14} aria-hidden />}>
      {t[state]}
    </Tag>
  )
}
