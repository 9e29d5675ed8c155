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
import { cursor, id } from './parameters.ts'

/** Units, people and the register. */
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
  getRegister: {
    ...plain,
    method: 'GET',
    path: '/register',
    summary: 'The register of dossier numbers, void ones shown',
    query: closed({ unit: Type.Optional(id), cursor }),
    response: RegisterSchema,
  },
} satisfies Record<string, Route>
