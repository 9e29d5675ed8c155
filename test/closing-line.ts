import process from 'node:process'
import type { Reporter, TestModule, Vitest } from 'vitest/node'

/**
 * Ends a run with `N passed, N failed` alone on the last line, after the tests that were skipped, each by name: what was
 * not tried must not look like what was.
 */
export default class ClosingLine implements Reporter {
  private narrowed = false

  onInit(vitest: Vitest): void {
    // Who asks for tests by name has left the others out on purpose.
    this.narrowed = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    let passed = 0
    let failed = unhandled.length
    const skipped: string[] = []
    for (const module of modules) {
      failed += module.errors().length
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed') passed += 1
        else if (state === 'failed') failed += 1
        else if (!this.narrowed) skipped.push(`${module.relativeModuleId} > ${test.fullName}`)
      }
      for (const suite of module.children.allSuites()) failed += suite.errors().length
    }
    // Other reporters still have their summary to print.
    process.once('exit', () => {
      for (const name of skipped) process.stdout.write(`skipped: ${name}\n`)
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    })
  }
}
