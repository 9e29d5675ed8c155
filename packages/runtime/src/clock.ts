import type { Store } from './store/port.ts'

/** The only source of time in the runtime. Tests and the demo bring their own. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
}

/** A clock that can be moved forward, as demo and tests need it. */
export interface AdjustableClock extends Clock {
  /** @throws RangeError when `instant` lies in the clock's past: what has happened stays behind it. */
  moveTo(instant: number): Promise<void>
}

export const systemClock: Clock = { now: () => Date.now() }

const SETTING = 'demoClockOffset'

/** The system's clock, moved forward by as much as somebody asked for. The offset is kept, so a restart does not go back. */
export class MovableClock implements AdjustableClock {
  readonly #settings: Store['settings']
  #offsetMs: number

  private constructor(settings: Store['settings'], offsetMs: number) {
    this.#settings = settings
    this.#offsetMs = offsetMs
  }

  static async open(settings: Store['settings']): Promise<MovableClock> {
    const clock = new MovableClock(settings, 0)
    await clock.follow()
    return clock
  }

  /** Goes where another process of the same installation moved the clock. */
  async follow(): Promise<void> {
    const kept = Number(await this.#settings.get(SETTING))
    if (Number.isSafeInteger(kept)) this.#offsetMs = kept
  }

  /** Lets the clock of an installation that never had one begin at `instant`, which may lie in the past. */
  static async begin(settings: Store['settings'], instant: number): Promise<void> {
    if ((await settings.get(SETTING)) === undefined)
      await settings.set(SETTING, String(Math.ceil(instant - Date.now())))
  }

  now(): number {
    return Date.now() + this.#offsetMs
  }

  async moveTo(instant: number): Promise<void> {
    const offset = Math.ceil(instant - Date.now())
    if (!Number.isSafeInteger(offset) || offset < this.#offsetMs) throw new RangeError('the clock only goes forward')
    await this.#settings.set(SETTING, String(offset))
    this.#offsetMs = offset
  }
}
