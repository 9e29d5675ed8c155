import type { Text } from '@motcua/spec'

export const flowWords = {
  picture: { vi: 'Sơ đồ các bước', en: 'Picture of the steps' },
  visited: { vi: 'đã qua', en: 'done' },
  current: { vi: 'đang ở đây', en: 'now here' },
  highlighted: { vi: 'có thay đổi', en: 'changed' },
  leadsTo: { vi: 'dẫn tới', en: 'leads to' },
} as const satisfies Record<string, Text>
