import { EventEmitter } from 'node:events'
import { type Api, Engine } from 'bpmn-engine'
import { type Course, LARGE_AREA, LARGE_FEE, SMALL_FEE } from './work.ts'

const FLOWS = [
  ...['start check', 'check fee', 'fee split', 'split appraise', 'split tax'],
  ...['appraise both', 'tax both', 'both sign', 'sign done'],
]

const SOURCE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="bench" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="dossier" isExecutable="true">
    <startEvent id="start" />
    <userTask id="check" />
    <serviceTask id="fee" implementation="\${environment.services.fee}" />
    <parallelGateway id="split" />
    <userTask id="appraise" />
    <userTask id="tax" />
    <parallelGateway id="both" />
    <userTask id="sign" />
    <endEvent id="done" />
    ${FLOWS.map((flow, i) => {
      const [from, to] = flow.split(' ')
      return `<sequenceFlow id="f${i}" sourceRef="${from}" targetRef="${to}" />`
    }).join('')}
  </process>
</definitions>`

/** The XML is read and serialized once; each dossier is an execution of what came out, which is the quickest way there is. */
const sourceContext = await new Engine({ name: 'reader' })._serializeSource(SOURCE)

const services = {
  fee(scope: Api, done: (error: null, fee: number) => void) {
    const area = Number(scope.environment.variables.area)
    const fee = area < LARGE_AREA ? SMALL_FEE : LARGE_FEE
    scope.environment.output.fee = fee
    done(null, fee)
  },
}

/** User tasks are signalled at once, as they wait. */
export async function playBpmnEngine(area: number): Promise<Course> {
  const path: string[] = []
  const listener = new EventEmitter()
  listener.on('activity.start', ({ id }: Api) => path.push(id))
  listener.on('activity.wait', (task: Api) => task.signal())
  const execution = await new Engine({ name: 'bench', sourceContext }).execute({
    listener,
    services,
    variables: { area },
  })
  const { state, environment } = execution
  return { result: state === 'idle' || state === 'stopped' ? 'granted' : state, path, fee: environment.output.fee }
}

/** The JSON of a dossier that rests at its first task. */
export async function openBpmnDossier(area: number): Promise<string> {
  const engine = new Engine({ name: 'bench', sourceContext })
  const execution = await engine.execute({ listener: new EventEmitter(), services, variables: { area } })
  return JSON.stringify(execution.getState())
}
