import type { Directory, Person, Unit } from '../store/directory-port.ts'

/** One revision of units and people, indexed. Never changes; a new revision makes a new view. */
export class DirectoryView {
  readonly directory: Directory
  readonly #units: ReadonlyMap<string, Unit>
  readonly #people: ReadonlyMap<string, Person>
  readonly #accounts: ReadonlyMap<string, Person>
  readonly #roles: ReadonlyMap<string, ReadonlySet<string>>
  readonly #children: ReadonlyMap<string, readonly string[]>

  constructor(directory: Directory) {
    this.directory = directory
    this.#units = new Map(directory.units.map((unit) => [unit.id, unit]))
    this.#people = new Map(directory.people.map((person) => [person.id, person]))
    this.#accounts = new Map(
      directory.people.flatMap((person) => (person.account === null ? [] : [[person.account, person]])),
    )
    this.#roles = rolesByUnit(directory)
    const children = new Map<string, string[]>()
    for (const { id, parent } of directory.units) {
      if (parent === null) continue
      const siblings = children.get(parent) ?? []
      children.set(parent, siblings)
      siblings.push(id)
    }
    this.#children = children
  }

  unit(id: string): Unit | undefined {
    return this.#units.get(id)
  }

  person(id: string): Person | undefined {
    return this.#people.get(id)
  }

  personOfAccount(account: string): Person | undefined {
    return this.#accounts.get(account)
  }

  /** The roles that somebody holds at a unit, whatever the day. */
  rolesAt(unit: string): ReadonlySet<string> {
    return this.#roles.get(unit) ?? NO_ROLES
  }

  /** The unit itself and all units below it; a circle in the tree ends where it closes. */
  subtree(root: string): ReadonlySet<string> {
    const found = new Set<string>([root])
    for (const unit of found) for (const child of this.#children.get(unit) ?? []) found.add(child)
    return found
  }
}

const NO_ROLES: ReadonlySet<string> = new Set()

function rolesByUnit({ people }: Directory): Map<string, Set<string>> {
  const byUnit = new Map<string, Set<string>>()
  for (const { unit, role } of people.flatMap(({ positions }) => positions)) {
    const roles = byUnit.get(unit) ?? new Set()
    byUnit.set(unit, roles.add(role))
  }
  return byUnit
}
