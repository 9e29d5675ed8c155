import { defineConfig } from 'vitest/config'

/**
 * Two projects: `unit` stands beside the code and needs nothing but Node (the stores' contract suites are among them);
 * `journeys` drives a real browser against a real server, one file at a time because the browser is the scarce thing.
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'packages/cli/bin/**/*.test.ts',
            'test/*.test.ts',
            'test/arrows/*.test.ts',
            'examples/**/*.test.ts',
            'docs/*.test.ts',
          ],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/{journeys,faults}/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
