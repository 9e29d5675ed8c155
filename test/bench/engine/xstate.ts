import { assign, initialTransition, setup, transition } from 'xstate'
import { type Course, LARGE_AREA, LARGE_FEE, SMALL_FEE, TASKS } from './work.ts'

interface Memory {
  readonly area: number
  readonly fee: number
  readonly path: readonly string[]
}

const enter = (...ids: readonly string[]) =>
  assign({ path: ({ context }: { readonly context: Memory }) => [...context.path, ...ids] })

function branch(id: string): object {
  return { initial: 'open', states: { open: { entry: enter(id), on: { [id]: 'closed' } }, closed: { type: 'final' } } }
}

/** XState as its documentation shows pure transitions: a machine made once, snapshots handed from event to event. */
const machine = setup({}).createMachine({
  initial: 'check',
  context: ({ input }: { readonly input: number }): Memory => ({ area: input, fee: 0, path: ['start'] }),
  states: {
    check: { entry: enter('check'), on: { check: 'fee' } },
    fee: {
      entry: [
        enter('fee'),
        assign({
          fee: ({ context }: { readonly context: Memory }) => (context.area < LARGE_AREA ? SMALL_FEE : LARGE_FEE),
        }),
      ],
      always: 'split',
    },
    split: {
      type: 'parallel',
      entry: enter('split'),
      states: { appraise: branch('appraise'), tax: branch('tax') },
      onDone: { target: 'sign', actions: enter('both') },
    },
    sign: { entry: enter('sign'), on: { sign: 'done' } },
    done: { type: 'final', entry: enter('done') },
  },
})

export function playXstate(area: number): Course {
  let [state] = initialTransition(machine, area)
  for (const type of TASKS) state = transition(machine, state, { type })[0]
  const { path, fee } = state.context
  return { result: state.status === 'done' ? 'granted' : state.status, path, fee }
}
