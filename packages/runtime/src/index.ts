export { type MotcuaOptions, motcua, VERSION } from './app.ts'
export { type Clock, systemClock } from './clock.ts'
export type {
  Connector,
  ConnectorAnswer,
  ConnectorRequest,
  Connectors,
  Registries,
  Registry,
  RegistryAnswer,
  RegistryQuestion,
} from './connections/connector.ts'
export type { DemoAccount } from './demo/demo-accounts.ts'
export { type ReadSettings, readSettings, type Settings } from './host/environment.ts'
export { makeAdministrator, type NewAdministrator } from './host/make-administrator.ts'
export { openStore } from './host/open-store.ts'
export { type HostOptions, type RunningHost, startHost } from './host/start-host.ts'
export { type Store, StoreAway } from './store/port.ts'
export { openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
