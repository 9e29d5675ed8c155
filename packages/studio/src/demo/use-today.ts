import { useQuery } from '@tanstack/react-query'
import { api } from '../shell/api.ts'
import { useMe } from '../shell/session.ts'
import { DEMO_KEY } from './demo-clock.tsx'

/** The day of the offices, "YYYY-MM-DD": in demo mode the one that the demo's clock shows. */
export function useToday(): string {
  const isDemo = useMe()?.demo === true
  const demo = useQuery({ queryKey: DEMO_KEY, queryFn: () => api.getDemo(), enabled: isDemo })
  return demo.data?.now?.at.slice(0, 10) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format()
}
