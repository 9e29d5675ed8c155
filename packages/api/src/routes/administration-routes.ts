import { Type } from 'typebox'
import { closed } from '../closed.ts'
import {
  PersonListSchema,
  PersonSchema,
  RoleListSchema,
  SavePersonSchema,
  UnitListSchema,
  UnitSchema,
} from '../organisation.ts'
import { RegisterSchema } from '../register.ts'
import { plain, type Route } from '../route.ts'
import {
  AbsenceListSchema,
  AbsenceSchema,
  DelegationListSchema,
  DelegationSchema,
  SaveAbsenceSchema,
  SaveDelegationSchema,
} from '../standing-in.ts'
import { byId, cursor, id } from './parameters.ts'

/** Units, people, who stands in for whom, and the register. */
export const administrationRoutes = {
  listUnits: { ...plain, method: 'GET', path: '/units', summary: 'Units', response: UnitListSchema },
  saveUnit: {
    ...plain,
    method: 'POST',
    path: '/units',
    summary: 'Adds or changes a unit',
    body: UnitSchema,
    response: UnitSchema,
    status: 201,
  },
  listRoles: {
    ...plain,
    method: 'GET',
    path: '/roles',
    summary: 'Roles of all drafts and versions, by their titles',
    response: RoleListSchema,
  },
  listPeople: { ...plain, method: 'GET', path: '/people', summary: 'People', response: PersonListSchema },
  savePerson: {
    ...plain,
    method: 'POST',
    path: '/people',
    summary: 'Adds or changes a person',
    body: SavePersonSchema,
    response: PersonSchema,
    status: 201,
  },
  listDelegations: {
    ...plain,
    method: 'GET',
    path: '/delegations',
    summary: 'Who acts for whom: all, or those that concern the reader',
    response: DelegationListSchema,
  },
  saveDelegation: {
    ...plain,
    method: 'POST',
    path: '/delegations',
    summary: 'Lets a person act for another',
    body: SaveDelegationSchema,
    response: DelegationSchema,
    status: 201,
  },
  endDelegation: {
    ...plain,
    method: 'DELETE',
    path: '/delegations/{id}',
    summary: 'Ends a delegation at once, or takes back one that has not begun',
    params: byId,
    response: Type.Undefined(),
    status: 204,
  },
  listAbsences: {
    ...plain,
    method: 'GET',
    path: '/absences',
    summary: 'Who is away: all, or the reader',
    response: AbsenceListSchema,
  },
  saveAbsence: {
    ...plain,
    method: 'POST',
    path: '/absences',
    summary: 'Says that somebody will be away',
    body: SaveAbsenceSchema,
    response: AbsenceSchema,
    status: 201,
  },
  endAbsence: {
    ...plain,
    method: 'DELETE',
    path: '/absences/{id}',
    summary: 'Somebody is back, or stays',
    params: byId,
    response: Type.Undefined(),
    status: 204,
  },
  getRegister: {
    ...plain,
    method: 'GET',
    path: '/register',
    summary: 'The register of dossier numbers, void ones shown',
    query: closed({ unit: Type.Optional(id), cursor }),
    response: RegisterSchema,
  },
} satisfies Record<string, Route>
