import type { DecisionTable } from '@motcua/rules'
import type { Alarm, Spec } from '@motcua/spec'
import { feeTable } from './sample-specs.fixture.ts'
import {
  decision,
  end,
  exclusive,
  form,
  inclusiveFork,
  inclusiveJoin,
  is,
  outcome,
  procedure,
  role,
  service,
  specOf,
  start,
  supplement,
  task,
  text,
  wait,
  when,
} from './spec-parts.fixture.ts'

/** Specs that between them use every construct, for plays at random. */

const intake = [
  outcome('accept'),
  outcome('supplement', { meaning: 'supplement', reason: 'required' }),
  outcome('refuse', { meaning: 'refuse', reason: 'required' }),
]
const roles: Spec['roles'] = {
  clerk: role(),
  expert: role({ rule: 'same' }, { rule: 'leastLoaded' }),
  head: role({ rule: 'same' }, { rule: 'notPersonOf', node: 'check' }),
  chief: role({ rule: 'parent' }, { rule: 'named', person: 'chief-1' }),
  agency: role({ rule: 'fact', fact: 'agency' }),
  office: role({ rule: 'item' }),
}
const hours = (amount: number) => ({ amount, unit: 'working-hours' as const })
const days = (amount: number) => ({ amount, unit: 'working-days' as const })
const undo = { title: text('undo'), role: 'clerk', allotted: hours(4) }

function alarm(id: string, more: Pick<Alarm, 'at' | 'do'> & { role?: string; outcome?: string }): Alarm {
  const { at, role: to = 'head', outcome: chosen = 'accept' } = more
  if (more.do === 'decide') return { id, title: text(id), at, do: 'decide', outcome: chosen }
  if (more.do === 'remind') return { id, title: text(id), at, do: 'remind' }
  return { id, title: text(id), at, do: more.do, role: to }
}

/** What the whole dossier may have: reminders, a new promise, suspension, reopening, withdrawal, stopping. */
function whole(spec: Spec, reopenTo: string): Spec {
  return {
    ...spec,
    roles,
    deadline: {
      ...spec.deadline,
      pausedBy: ['supplement', 'suspension'],
      onDeadline: [
        { id: 'soon', title: text('soon'), at: { before: days(1) }, role: 'head' },
        { id: 'late', title: text('late'), at: { after: hours(2) }, role: 'chief' },
      ],
      reappointment: { role: 'head', notice: days(1) },
    },
    flow: {
      ...spec.flow,
      onMessage: [
        { id: 'withdraw', title: text('withdraw'), does: 'withdraw', reason: 'optional', to: 'withdrawn' },
        { id: 'stop', title: text('stop'), does: 'stop', role: 'head', reason: 'required', to: 'refused' },
        { id: 'back', title: text('back'), does: 'stop', role: 'head', reason: 'none', to: reopenTo },
      ],
      suspension: { role: 'head' },
      reopening: { role: 'head', to: [reopenTo], allotted: days(2) },
    },
  }
}

/** Work for people: alarms, recall, consultation, hand-over, a default decision, undoing, a posting. */
export const deskSpec: Spec = whole(
  specOf(
    {
      start,
      check: task({
        outcomes: intake,
        allotted: hours(4),
        recallable: true,
        onWithdraw: undo,
        consults: [{ id: 'opinion', title: text('opinion'), role: 'expert', allotted: hours(8) }],
        onDeadline: [
          alarm('soon', { at: { before: hours(1) }, do: 'remind' }),
          alarm('due', { at: 'due', do: 'escalate' }),
          alarm('later', { at: { after: hours(4) }, do: 'reroute', role: 'expert' }),
        ],
      }),
      papers: wait({ ...supplement, within: days(10) }, true),
      visit: task({
        role: 'agency',
        form: 'appraisal',
        allotted: days(1),
        extended: { when: is('verify', true), allotted: days(3) },
        recallable: true,
        handOver: { within: hours(4) },
        onWithdraw: { ...undo, role: 'expert' },
        onDeadline: [alarm('moved', { at: 'due', do: 'reroute', role: 'chief' })],
      }),
      posting: wait({ message: 'objection', from: 'anyone', closes: 'end', within: days(1) }),
      hear: task({ role: 'expert' }),
      sign: task({
        role: 'head',
        outcomes: [outcome('accept'), outcome('again')],
        allotted: days(1),
        handOver: { within: { sameDay: true } },
        onDeadline: [alarm('silent', { at: { after: hours(8) }, do: 'decide' })],
      }),
      granted: end(),
      refused: end('refused'),
      withdrawn: end('withdrawn'),
    },
    [
      'start > check',
      'check -accept> visit',
      'check -supplement> papers',
      'check -refuse> refused',
      'papers -received> check',
      'papers -elapsed> withdrawn',
      'visit -accept> posting',
      'posting -received> hear',
      'posting -elapsed> sign',
      'hear -accept> sign',
      'sign -accept> granted',
      'sign -again> visit',
    ],
  ),
  'check',
)

const debtTable: DecisionTable = {
  inputs: [{ id: 'debt', fact: 'debt' }],
  outputs: [{ id: 'clear', type: 'boolean' }],
  hitPolicy: 'first',
  rows: [
    // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
    { id: 'owes', when: { debt: [{ operator: 'greaterThan', value: 0 }] }, then: { clear: false } },
    // biome-ignore lint/suspicious/noThenProperty: a row's own word, and a table is never awaited.
    { id: 'none', when: { debt: [{ operator: 'equal', value: 0 }] }, then: { clear: true } },
  ],
}

/** Work of other systems: registries at every kind of branching, a service, a linked dossier, inclusive branches. */
export const systemsSpec: Spec = when(
  whole(
    specOf(
      {
        start,
        debts: decision('debt'),
        manual: task({ form: 'appraisal', outcomes: [outcome('accept'), outcome('again')] }),
        zones: exclusive,
        split: inclusiveFork('together'),
        pay: service({ onWithdraw: undo }),
        register: procedure(),
        look: task({
          role: 'agency',
          allotted: days(1),
          extended: { when: is('fine', true), allotted: days(2) },
          handOver: { within: hours(4) },
        }),
        papers: wait({ ...supplement, within: days(10) }, true),
        together: inclusiveJoin,
        sign: task({ role: 'expert', outcomes: [outcome('accept'), outcome('again')] }),
        granted: end(),
        refused: end('refused'),
        withdrawn: end('withdrawn'),
      },
      [
        'start > debts',
        'debts > zones',
        'debts -failed> manual',
        'manual -accept> zones',
        'manual -again> debts',
        'zones > refused',
        'zones > split',
        'split > pay',
        'split > register',
        'split > look',
        'pay -done> together',
        'pay -failed> papers',
        'register -granted> together',
        'register -notGranted> refused',
        'look -accept> together',
        'papers -received> together',
        'papers -elapsed> withdrawn',
        'together > sign',
        'sign -accept> granted',
        'sign -again> split',
      ],
      { decisions: { debt: { kind: 'table', title: text('debt'), table: debtTable } } },
    ),
    'manual',
  ),
  {
    e6: is('zone', 'flood'),
    e8: { any: [is('zone', 'town'), is('clear', false)] },
    e9: is('kind', 'shop'),
  },
)

/** Work per item: all together, any in sequence, two of them at other agencies; fees and a decision between. */
export const itemsSpec: Spec = whole(
  specOf(
    {
      start,
      fee: decision('fee'),
      ask: task({
        role: 'office',
        outcomes: [outcome('accept'), outcome('refuse', { meaning: 'refuse' })],
        allotted: days(1),
        handOver: { within: hours(4) },
        each: { list: 'offices', order: 'together', until: { atLeast: 2 } },
        consults: [{ id: 'opinion', title: text('opinion'), role: 'clerk' }],
        onDeadline: [alarm('silent', { at: 'due', do: 'decide', outcome: 'refuse' })],
        onWithdraw: undo,
      }),
      survey: task({
        role: 'office',
        outcomes: [outcome('accept'), outcome('refuse', { meaning: 'refuse' })],
        each: { list: 'offices', order: 'inSequence', until: 'any' },
        handOver: { within: hours(4) },
      }),
      linked: procedure({ unit: { rule: 'item' }, each: { list: 'offices', order: 'inSequence', until: 'all' } }),
      several: procedure({
        unit: { rule: 'item' },
        each: { list: 'offices', order: 'together', until: 'any', counts: 'notGranted' },
      }),
      check: task({ outcomes: [outcome('accept'), outcome('again')], recallable: true }),
      granted: end(),
      refused: end('refused'),
      withdrawn: end('withdrawn'),
    },
    [
      'start > fee',
      'fee > ask',
      'ask -accept> survey',
      'ask -refuse> check',
      'survey -accept> linked',
      'survey -refuse> refused',
      'linked -granted> several',
      'linked -notGranted> check',
      'several -granted> check',
      'several -notGranted> refused',
      'check -accept> granted',
      'check -again> ask',
    ],
    {
      decisions: { fee: { kind: 'table', title: text('fee'), table: feeTable } },
      forms: { application: form('kind', 'area', 'agency', 'offices'), appraisal: form('verify', 'fine') },
    },
  ),
  'ask',
)
