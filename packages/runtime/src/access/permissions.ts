import type { Action, RouteName } from '@motcua/api'

/** What each route needs. A route that is missing here does not compile; one that is not ours is refused at registration. */
export const routeActions = {
  health: 'service.read',
  openapi: 'service.read',
  me: 'session.own',
  getDemo: 'demo.read',
  moveClock: 'demo.clock',
  listProcedures: 'procedure.read',
  createProcedure: 'procedure.draft',
  getDraft: 'procedure.read',
  saveDraft: 'procedure.draft',
  deleteDraft: 'procedure.draft',
  submitDraft: 'procedure.draft',
  listVersions: 'procedure.read',
  getVersion: 'procedure.read',
  approveVersion: 'procedure.approve',
  returnVersion: 'procedure.approve',
  listCatalogue: 'catalogue.read',
  getService: 'catalogue.read',
  preview: 'catalogue.read',
  track: 'dossier.track',
  sendSupplement: 'dossier.track',
  withdraw: 'dossier.track',
  listPostings: 'posting.read',
  getPosting: 'posting.read',
  answerPosting: 'posting.answer',
  fileDossier: 'dossier.file',
  listDossiers: 'dossier.read',
  getDossier: 'dossier.read',
  getHistory: 'dossier.read',
  exportDossier: 'dossier.export',
  sendCommand: 'task.work',
  getReceipt: 'dossier.track',
  getSupplementSlip: 'dossier.track',
  getRefusalSlip: 'dossier.track',
  listTasks: 'task.read',
  getTask: 'task.read',
  listNotices: 'notice.own',
  readNotices: 'notice.own',
  uploadFile: 'file.upload',
  getFile: 'file.read',
  listUnits: 'organisation.read',
  saveUnit: 'organisation.change',
  listRoles: 'organisation.read',
  listPeople: 'organisation.read',
  savePerson: 'organisation.change',
  listCalendars: 'organisation.read',
  getCalendar: 'organisation.read',
  reviewCalendar: 'calendar.publish',
  publishCalendar: 'calendar.publish',
  listDelegations: 'delegation.read',
  saveDelegation: 'delegation.change',
  endDelegation: 'delegation.change',
  listAbsences: 'absence.read',
  saveAbsence: 'absence.change',
  endAbsence: 'absence.change',
  getRegister: 'register.read',
} as const satisfies Record<RouteName, Action>

/** Whom we have not seen before may do this much. Slips, tracking and files also ask for the dossier's secret or the visit that uploaded. */
const VISITOR: readonly Action[] = [
  'service.read',
  'session.own',
  'catalogue.read',
  'dossier.file',
  'dossier.track',
  'posting.read',
  'posting.answer',
  'file.upload',
  'file.read',
  'demo.read',
  'demo.clock',
]

/** What the roles of the installation add, at their unit and below. Every other role is a process role of some spec. */
const INSTALLATION_ROLES: Readonly<Record<string, readonly Action[]>> = {
  reformOfficer: ['procedure.read', 'procedure.draft', 'organisation.read'],
  approver: ['procedure.read', 'procedure.approve', 'organisation.read'],
  administrator: [
    'organisation.read',
    'organisation.change',
    'calendar.publish',
    'delegation.read',
    'delegation.change',
    'absence.read',
    'absence.change',
    'procedure.read',
    'register.read',
  ],
  auditor: ['procedure.read', 'dossier.read', 'dossier.export', 'register.read', 'organisation.read'],
}

/** Whoever has a step to do in some procedure. Which tasks they may do is the engine's to say (role at the task's unit). */
const PROCESS_ROLE: readonly Action[] = [
  'dossier.read',
  'task.read',
  'task.work',
  'notice.own',
  'register.read',
  'delegation.read',
  'absence.read',
  'absence.change',
]

/** Actions that count at the unit of the position and below; the others concern the installation as a whole. */
export type UnitScoped = 'dossier.read' | 'dossier.export' | 'task.read' | 'register.read'

/** Whether a role is one of some procedure: only such a role can be delegated. */
export function isProcessRole(role: string): boolean {
  return !Object.hasOwn(INSTALLATION_ROLES, role)
}

/** The actions that a role gives to whoever holds it. */
export function actionsOfRole(role: string): readonly Action[] {
  return Object.hasOwn(INSTALLATION_ROLES, role) ? (INSTALLATION_ROLES[role] ?? []) : PROCESS_ROLE
}

export function actionsOfVisitor(): readonly Action[] {
  return VISITOR
}
