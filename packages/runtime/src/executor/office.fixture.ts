import { viCalendar } from '@motcua/calendar'
import type { Actor, Command } from '@motcua/engine'
import { specInput } from '@motcua/engine/commit'
import type { Spec, TaskNode, Text } from '@motcua/spec'
import type { Store } from '../store/port.ts'
import { Executor } from './executor.ts'
import { sha256 } from './identity.ts'
import type { Accepted, CommandAnswer, CommandRequest } from './request.ts'

/** Monday 1 June 2026, 08:30 in Viet Nam. */
export const MONDAY = Date.UTC(2026, 5, 1, 1, 30)

export const applicant: Actor = { kind: 'applicant', id: 'visit-1' }
export const officer: Actor = { kind: 'officer', id: 'lan' }

export function text(words: string): Text {
  return { vi: words, en: words }
}

export function step(more: Partial<TaskNode> = {}): TaskNode {
  return {
    kind: 'task',
    title: text('step'),
    role: 'clerk',
    allotted: { amount: 4, unit: 'working-hours' },
    outcomes: [{ id: 'accept', title: text('accept'), meaning: 'accept', reason: 'optional' }],
    ...more,
  }
}

/** A counter with four steps, so that a dossier without a supplement has five commits. */
export const officeSpec: Spec = {
  format: 'motcua/1',
  id: 'shop-permit',
  identity: {
    nationalCode: null,
    title: text('Shop permit'),
    field: text('Trade'),
    level: 'commune',
    onlineLevel: 'full',
    channels: ['counter', 'online'],
  },
  legal: {},
  deadline: {
    statutory: { amount: 5, unit: 'working-days' },
    committed: { amount: 3, unit: 'working-days' },
    pausedBy: ['supplement'],
  },
  data: {
    type: 'object',
    properties: {
      fullName: { type: 'string', label: text('Full name') },
      personalId: { type: 'string', label: text('Personal id') },
      address: { type: 'string', label: text('Address') },
      phone: { type: 'string', label: text('Phone') },
      area: { type: 'number', label: text('Area'), personal: false },
      note: { type: 'string', label: text('Note') },
      permitNumber: { type: 'string', label: text('Permit number'), personal: false },
    },
    required: [],
    additionalProperties: false,
  },
  components: [],
  forms: {
    application: formOf('fullName', 'personalId', 'address', 'phone', 'area'),
    appraisal: formOf('note'),
    permit: formOf('permitNumber'),
  },
  roles: { clerk: { title: text('Clerk'), unit: { rule: 'same' }, pick: { rule: 'pool' } } },
  decisions: {},
  flow: {
    nodes: {
      begin: { kind: 'start', title: text('File'), form: 'application' },
      takeIn: step({
        outcomes: [
          { id: 'accept', title: text('accept'), meaning: 'accept', reason: 'optional' },
          { id: 'supplement', title: text('supplement'), meaning: 'supplement', reason: 'required' },
        ],
      }),
      missing: {
        kind: 'wait',
        title: text('Missing papers'),
        for: {
          message: 'supplement',
          from: 'applicant',
          form: 'application',
          within: { amount: 10, unit: 'calendar-days' },
        },
        pausesClock: true,
      },
      appraise: step({ form: 'appraisal' }),
      sign: step({ form: 'permit' }),
      handOver: step(),
      granted: { kind: 'end', title: text('Granted'), result: 'granted' },
      returned: { kind: 'end', title: text('Returned'), result: 'returned' },
    },
    edges: [
      { id: 'e1', from: 'begin', to: 'takeIn' },
      { id: 'e2', from: 'takeIn', to: 'appraise', outcome: 'accept' },
      { id: 'e3', from: 'takeIn', to: 'missing', outcome: 'supplement' },
      { id: 'e4', from: 'missing', to: 'takeIn', outcome: 'received' },
      { id: 'e5', from: 'missing', to: 'returned', outcome: 'elapsed' },
      { id: 'e6', from: 'appraise', to: 'sign', outcome: 'accept' },
      { id: 'e7', from: 'sign', to: 'handOver', outcome: 'accept' },
      { id: 'e8', from: 'handOver', to: 'granted', outcome: 'accept' },
    ],
  },
  documents: {},
  scenarios: [],
  layout: { nodes: {} },
  assumptions: [],
}

export function formOf(...fields: readonly string[]): Spec['forms'][string] {
  const elements = fields.map((field) => ({ type: 'Control' as const, scope: `#/properties/${field}` }))
  return {
    title: text('form'),
    layout: { type: 'Categorization', elements: [{ type: 'Category', label: text('page'), elements }] },
  }
}

/** An office with one unit and one clerk on a store, with a clock that tests move. */
export class Office {
  readonly clock = { time: MONDAY, now: () => this.clock.time }
  readonly executor: Executor
  readonly specHash: string

  private constructor(store: Store, specHash: string) {
    this.specHash = specHash
    this.executor = new Executor({ store, clock: this.clock, utcOffset: '+07:00' })
  }

  static async open(store: Store): Promise<Office> {
    const input = specInput(officeSpec, sha256)
    await store.inputs.put([input])
    if ((await store.directory.revision()) === 0) {
      const unit = { id: 'ward-1', title: text('Ward 1'), code: 'H47.02', calendar: viCalendar.id, parent: null }
      await store.directory.saveUnit(unit)
      const position = { unit: 'ward-1', role: 'clerk', from: null, to: null }
      await store.directory.savePerson({ id: 'lan', name: 'Lan', account: null, positions: [position] })
    }
    return new Office(store, input.digest)
  }

  receive(key: string, more: Partial<CommandRequest> = {}): Promise<CommandAnswer> {
    const command: Command = {
      type: 'ReceiveDossier',
      channel: 'counter',
      unit: 'ward-1',
      answers: {
        fullName: 'Nguyễn Thị Ánh Tuyết',
        personalId: '001190012345',
        address: '12 phố Hàng Bài, phường Cửa Nam, Hà Nội',
        phone: '0912345678',
        area: 45,
      },
    }
    const dossier = { specHash: this.specHash }
    return this.executor.execute({ dossier, command, actor: applicant, key, label: 'Nguyễn Thị Ánh Tuyết', ...more })
  }

  /** The command that completes the one open task of a dossier after `last`. */
  completion(last: Accepted, outcome = 'accept'): CommandRequest {
    const task = Object.values(last.state.tasks)[0]
    if (task === undefined) throw new Error(`Dossier ${last.dossier} has no open task`)
    const answers = { appraise: { note: 'Đủ điều kiện' }, sign: { permitNumber: `GP-${last.code}` } }[task.node]
    const reason = outcome === 'supplement' ? { reason: 'Thiếu bản vẽ mặt bằng' } : {}
    return {
      dossier: { id: last.dossier },
      command: {
        type: 'CompleteTask',
        task: task.id,
        revision: task.revision,
        outcome,
        ...(answers === undefined ? {} : { answers }),
        ...reason,
      },
      actor: officer,
      key: `${last.dossier}-${last.sequence}`,
    }
  }

  complete(last: Accepted, outcome = 'accept'): Promise<CommandAnswer> {
    return this.executor.execute(this.completion(last, outcome))
  }
}

export function accepted(answer: CommandAnswer): Accepted {
  if (!answer.ok) throw new Error(`Not accepted: ${JSON.stringify(answer)}`)
  return answer
}
