// What the benches use of their peers, so that types are checked on a checkout where these packages are not installed.

declare module '@gorules/zen-engine' {
  export class ZenDecision {
    evaluate(context: object): Promise<{ readonly result: unknown }>
  }
  export class ZenDecisionContent {
    constructor(content: object)
  }
  export class ZenEngine {
    createDecision(content: ZenDecisionContent): ZenDecision
    dispose(): void
  }
}

declare module 'json-logic-engine' {
  export class LogicEngine {
    build(logic: unknown): (data: unknown) => unknown
  }
}

declare module 'bpmn-engine' {
  export interface Api {
    readonly id: string
    readonly environment: { readonly output: Record<string, unknown>; readonly variables: Record<string, unknown> }
    readonly content: Record<string, unknown>
    signal(): void
  }
  export class Engine {
    constructor(options: object)
    /** What the engine makes of XML before it runs it; only its `sourceContext` option is documented. */
    _serializeSource(xml: string): Promise<object>
    execute(
      options: object,
    ): Promise<{ readonly state: string; getState(): object; readonly environment: Api['environment'] }>
  }
}

declare module 'xstate' {
  export interface Machine<C> {
    readonly context: C
  }
  export interface Snapshot<C> {
    readonly status: string
    readonly context: C
  }
  export function assign(members: object): object
  export function setup(parts: object): {
    createMachine<C>(config: {
      readonly context: (given: { readonly input: number }) => C
      readonly states: object
      readonly initial: string
    }): Machine<C>
  }
  export function initialTransition<C>(machine: Machine<C>, input: number): [Snapshot<C>, unknown[]]
  export function transition<C>(
    machine: Machine<C>,
    state: Snapshot<C>,
    event: { readonly type: string },
  ): [Snapshot<C>, unknown[]]
}
