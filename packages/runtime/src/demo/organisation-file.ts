import { readFile } from 'node:fs/promises'
import { PersonSchema, UnitSchema } from '@motcua/api'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'

const OrganisationFileSchema = Type.Object(
  { units: Type.Array(UnitSchema), people: Type.Array(PersonSchema) },
  { additionalProperties: false },
)
const organisationFile = Compile(OrganisationFileSchema)

export type OrganisationFile = Static<typeof OrganisationFileSchema>

/** Reads units and people from a file. @throws Error that names the file and the place. */
export async function readOrganisation(path: string): Promise<OrganisationFile> {
  const value: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (organisationFile.Check(value)) return value
  const [first] = organisationFile.Errors(value)
  throw new Error(`${path} is no organisation: ${first?.instancePath ?? ''} ${first?.message ?? ''}`)
}
