import type { Text } from '@motcua/spec'
import type { OutboxKey } from './outbox-port.ts'
import type { Page } from './page.ts'

/** Word for one person that a mark of time is reached. Nothing personal of the dossier stands in it. */
export interface Notice {
  /** One for each effect and person, so that what is delivered twice is kept once. */
  readonly id: string
  readonly person: string
  readonly dossier: string
  readonly code: string
  /** The alarm's own title. */
  readonly title: Text
  /** The step it is about; null where it is about the dossier as a whole. */
  readonly step: Text | null
  readonly at: number
  readonly readAt: number | null
}

export interface NoticePort {
  /** Keeps notices; one that is there already stays as it is. */
  add(notices: readonly Notice[]): Promise<void>
  /** What a person was told, latest first. */
  of(person: string, cursor: string | null, limit: number): Promise<Page<Notice>>
  /** How many of them a person has not read. */
  unread(person: string): Promise<number>
  /** A person has read some of their notices, or (null) all; those of others stay as they are. */
  read(person: string, ids: readonly string[] | null, at: number): Promise<void>
  /** Forgets what was read before an instant. */
  dropRead(before: number): Promise<void>
}

export function noticeId({ dossier, sequence, place }: OutboxKey, person: string): string {
  return `${dossier} ${sequence} ${place} ${person}`
}
