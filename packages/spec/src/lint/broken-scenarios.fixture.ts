import { type Break, type Draft, text } from './break-spec.fixture.ts'

const at = '2026-03-03T09:00'

/** Gives the whole spec a scenario. */
function play(spec: Draft, given: object, when: readonly object[] = []) {
  const filing = { filedAt: at, channel: 'counter', answers: {}, ...given }
  // biome-ignore lint/suspicious/noThenProperty: a scenario's own word, and it is never awaited.
  spec.scenarios.push({ id: 'story', title: text, given: filing, when, then: {} })
}

const wrong: readonly object[] = [
  { shopName: 5 },
  { shopName: null },
  { shopName: 'ab' },
  { place: 'elsewhere' },
  { ownerBirth: '1990-02-30' },
  { address: { street: 'Lê Lợi', commune: 7 } },
  { members: [{ name: 'An' }, { name: 'Bình', capital: -1 }] },
  { agencies: 'police' },
  { agencies: Array(6).fill('police') },
]

/** Scenarios that answer what no real dossier takes. */
export const brokenScenarios: readonly Break[] = [
  ...wrong.map((answers): Break => ['scenarioAnswer', (s) => play(s, { answers })]),
  ['scenarioAnswer', (s) => play(s, { registries: { taxCode: 'none' } })],
  ['scenarioAnswer', (s) => play(s, {}, [{ at, complete: 'appraise', outcome: 'accept', answers: { ward: true } }])],
  ['scenarioAnswer', (s) => play(s, {}, [{ at, answer: 'publish', answers: { ownerAge: 'old' } }])],
]

/** What is none of the rule's business. */
export const playedScenarios: readonly (readonly [what: string, change: (spec: Draft) => void])[] = [
  ['a scenario leaves required answers out', (s) => play(s, {})],
  [
    'a scenario answers a field that there is not, for it may expect to be refused',
    (s) => play(s, { answers: { no: 1 } }),
  ],
  [
    'a scenario answers everything as it is asked',
    (s) => play(s, { answers: { shopName: 'Tạp hóa', place: 'home', members: [{ name: 'An', capital: 5 }] } }),
  ],
]
