import { type Static, Type } from 'typebox'
import { closed } from './closed.ts'

export const HealthSchema = closed({ status: Type.Literal('ok'), version: Type.String() })
export type Health = Static<typeof HealthSchema>
