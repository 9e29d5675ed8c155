import { readFile } from 'node:fs/promises'
import { PersonSchema, UnitSchema } from '@motcua/api'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { type Static, Type } from 'typebox'

const OrganisationFileSchema = Type.Object(
  { units: Type.Array(UnitSchema), people: Type.Array(PersonSchema) },
  { additionalProperties: false },
)
export type OrganisationFile = Static<typeof OrganisationFileSchema>

const isOrganisation = new Ajv2020({ strict: false }).compile<OrganisationFile>(OrganisationFileSchema)

/** Reads units and people from a file. @throws Error that names the file and the place. */
export async function readOrganisation(path: string): Promise<OrganisationFile> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (isOrganisation(value)) return value
  const [first] = isOrganisation.errors ?? []
  throw new Error(`${path} is no organisation: ${first?.instancePath ?? ''} ${first?.message ?? ''}`)
}
