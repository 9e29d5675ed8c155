import type { Due, TimeState } from '@motcua/api'
import { AlarmClock, CircleCheck, CircleDot, CirclePause, Hourglass, type LucideIcon } from 'lucide-react'
import { useText } from '../i18n/locale.tsx'
import { Tag, type Tone } from '../ui/tag.tsx'

const LOOK: Record<
  TimeState,
  { readonly tone: Tone; readonly icon: LucideIcon; readonly vi: string; readonly en: string }
> = {
  early: { tone: 'early', icon: CircleCheck, vi: 'trước hạn', en: 'early' },
  onTime: { tone: 'onTime', icon: CircleDot, vi: 'đúng hạn', en: 'on time' },
  soonLate: { tone: 'soon', icon: Hourglass, vi: 'sắp đến hạn', en: 'due soon' },
  late: { tone: 'late', icon: AlarmClock, vi: 'quá hạn', en: 'late' },
  paused: { tone: 'paused', icon: CirclePause, vi: 'tạm dừng', en: 'paused' },
}

/** A deadline in its icon, its colour and words: the working time that is left, else how it ended. */
export function DueTag({ due }: { readonly due: Due }) {
  const text = useText()
  const look = LOOK[due.state]
  const Icon = look.icon
  return (
    <Tag tone={look.tone} icon={<Icon size={14} aria-hidden />}>
      {text(due.remaining?.words ?? look)}
    </Tag>
  )
}
