import type { Action } from '@motcua/api'
import { ClipboardList, FileSearch, Files, Inbox, type LucideIcon, PenTool, Pin, Search, Settings2 } from 'lucide-react'

export interface Room {
  readonly path: string
  readonly title: { readonly vi: string; readonly en: string }
  readonly icon: LucideIcon
  /** The room is there for whoever may do this. */
  readonly needs: Action
  /** Rooms for the public are offered to those who have no desk. */
  readonly audience: 'staff' | 'public'
}

/** The rail, in its order; a person sees the rooms that they may enter. */
const rooms: readonly Room[] = [
  { path: '/desk', title: { vi: 'Việc của tôi', en: 'My work' }, icon: Inbox, needs: 'task.read', audience: 'staff' },
  { path: '/dossiers', title: { vi: 'Hồ sơ', en: 'Dossiers' }, icon: Files, needs: 'dossier.read', audience: 'staff' },
  {
    path: '/procedures',
    title: { vi: 'Thủ tục', en: 'Procedures' },
    icon: PenTool,
    needs: 'procedure.read',
    audience: 'staff',
  },
  {
    path: '/register',
    title: { vi: 'Sổ theo dõi', en: 'Register' },
    icon: ClipboardList,
    needs: 'register.read',
    audience: 'staff',
  },
  {
    path: '/admin',
    title: { vi: 'Quản trị', en: 'Administration' },
    icon: Settings2,
    needs: 'organisation.change',
    audience: 'staff',
  },
  {
    path: '/services',
    title: { vi: 'Nộp hồ sơ', en: 'File a dossier' },
    icon: FileSearch,
    needs: 'catalogue.read',
    audience: 'public',
  },
  {
    path: '/postings',
    title: { vi: 'Niêm yết', en: 'Public notices' },
    icon: Pin,
    needs: 'posting.read',
    audience: 'public',
  },
  {
    path: '/track',
    title: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
    icon: Search,
    needs: 'dossier.track',
    audience: 'public',
  },
]

export function roomsOf(permissions: readonly Action[]): readonly Room[] {
  const isStaff = rooms.some((room) => room.audience === 'staff' && permissions.includes(room.needs))
  return rooms.filter(
    (room) => permissions.includes(room.needs) && (room.audience === 'staff' || !isStaff || room.path === '/services'),
  )
}
