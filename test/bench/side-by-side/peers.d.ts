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
