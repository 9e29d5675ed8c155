import type { FastifyInstance } from 'fastify'
import type { Clock } from '../clock.ts'
import type { Connectors, Registries } from '../connections/connector.ts'
import { Dispatcher } from '../executor/dispatcher.ts'
import { Executor } from '../executor/executor.ts'
import { LookUpSecrets } from '../executor/look-up-secret.ts'
import { assigning } from '../outbox/assign-task.ts'
import { callingServices } from '../outbox/call-service.ts'
import { Courier } from '../outbox/courier.ts'
import { deliverer } from '../outbox/deliveries.ts'
import { gatheringFacts } from '../outbox/gather-facts.ts'
import { notifying } from '../outbox/notify.ts'
import { CallReader } from '../outbox/open-call.ts'
import { reportingEnds } from '../outbox/report-end.ts'
import { startingDossiers } from '../outbox/start-dossier.ts'
import { stoppingDossiers } from '../outbox/stop-dossier.ts'
import { SystemPost } from '../outbox/system-post.ts'
import type { SpecLibrary } from '../procedures/spec-library.ts'
import type { Store } from '../store/port.ts'
import { ZONE_OFFSET } from '../time-view.ts'
import { Dossiers } from './dossiers.ts'
import { DossierReader } from './loaded-dossier.ts'
import { Recounter } from './recounter.ts'
import { Scheduler } from './scheduler.ts'

export interface DossierParts {
  readonly store: Store
  readonly specs: SpecLibrary
  readonly clock: Clock
  /** Ways to other systems, by the keys that specs name. */
  readonly connectors?: Connectors
  readonly registries?: Registries
}

/** Opens everything that works on dossiers; what works by itself begins when the server is ready and ends with it. */
export async function openDossiers(app: FastifyInstance, parts: DossierParts): Promise<Dossiers> {
  const { store, specs, clock, connectors = {}, registries = {} } = parts
  const executor = new Executor({ store, clock, utcOffset: ZONE_OFFSET })
  const dispatcher = new Dispatcher(executor)
  const scheduler = new Scheduler(store, dispatcher, clock, app.log)
  const post = new SystemPost(dispatcher, app.log)
  const calls = new CallReader(executor)
  const answering = { calls, files: store.files, post, clock, log: app.log }
  const deliver = deliverer({
    AssigneeRequired: assigning({ executor, histories: store.histories, post }),
    CallService: callingServices({ ...answering, connectors }),
    FactsRequired: gatheringFacts({ ...answering, registries }),
    StartDossier: startingDossiers({ ...answering, executor, dispatcher, specs }),
    StopDossier: stoppingDossiers(post),
    ReportEnd: reportingEnds({ ...answering, executor }),
    Notify: notifying({ executor, histories: store.histories, notices: store.notices, clock }),
  })
  const courier = new Courier(store.outbox, dispatcher, clock, app.log, deliver)
  const recounter = new Recounter({ store, dispatcher, clock, log: app.log })
  for (const worker of [scheduler, courier, recounter]) {
    app.addHook('onReady', async () => worker.start())
    app.addHook('onClose', async () => worker.stop())
  }
  const secrets = await LookUpSecrets.open(store.settings)
  const reader = new DossierReader(store, specs)
  return new Dossiers({ dispatcher, reader, secrets, store, clock, scheduler, courier, recounter })
}
