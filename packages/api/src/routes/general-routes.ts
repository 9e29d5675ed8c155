import { Type } from 'typebox'
import { DemoSchema, MoveClockSchema } from '../demo.ts'
import { HealthSchema } from '../health.ts'
import { MeSchema } from '../person.ts'
import { plain, type Route } from '../route.ts'

/** Health, this interface, who is asking, and the clock of a demo. */
export const generalRoutes = {
  health: { ...plain, method: 'GET', path: '/health', summary: 'The server answers', response: HealthSchema },
  openapi: {
    ...plain,
    method: 'GET',
    path: '/openapi.json',
    summary: 'This interface as OpenAPI 3.1',
    response: Type.Object({}),
  },
  me: { ...plain, method: 'GET', path: '/me', summary: 'Who is asking, and what they may do', response: MeSchema },
  getDemo: { ...plain, method: 'GET', path: '/demo', summary: "The demo's clock and accounts", response: DemoSchema },
  moveClock: {
    ...plain,
    method: 'POST',
    path: '/demo/clock',
    summary: "Moves the demo's clock forward",
    body: MoveClockSchema,
    response: DemoSchema,
  },
} satisfies Record<string, Route>
