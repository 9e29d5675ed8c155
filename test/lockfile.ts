/** An entry of `package-lock.json`, as far as platforms are concerned. */
interface Entry {
  readonly version?: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly os?: string | readonly string[]
  readonly cpu?: string | readonly string[]
  readonly libc?: string | readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** `package-lock.json`, version 3: what is installed where, by path. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, Entry>>
}

/** An optional package that another one names and that the lockfile forgot. */
interface Forgotten {
  /** Path of the package that names it: `node_modules/knip`. */
  readonly by: string
  readonly name: string
  readonly version: string
}

/**
 * The optional packages that the lockfile does not list, though a package in it names them.
 *
 * npm leaves out those that it could not see when it wrote the lockfile, mostly those for other platforms; `npm ci` of
 * npm 11 and later then refuses the lockfile, and on the other platform nothing would be installed.
 */
export function forgottenIn({ packages }: Lockfile): Forgotten[] {
  return Object.entries(packages).flatMap(([by, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => !isListed(packages, by, name, version))
      .map(([name, version]) => ({ by, name, version })),
  )
}

/** Whether the nearest package called `name` that Node finds looking upwards from the folder `by` is of this version. */
function isListed(packages: Lockfile['packages'], by: string, name: string, version: string): boolean {
  for (let folder = by; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`]
    if (found) return !EXACT.test(version) || found.version === version
    if (folder === '') return false
  }
}

/**
 * The lockfile with what was forgotten in it, each inside the package that names it.
 * @throws Error when a forgotten package is not one build for one platform, by its name, in one exact version.
 */
export function completed<L extends Lockfile>(lockfile: L): L {
  const added = forgottenIn(lockfile).map(({ by, name, version }): [string, Entry] => {
    if (!EXACT.test(version)) throw new Error(`${by} asks for ${name}@${version}, which is no exact version`)
    const { os, cpu, libc } = platformOf(name)
    const dev = lockfile.packages[by]?.dev ? { dev: true } : {}
    // In the order of npm's own entries, so that its next writing changes nothing.
    const entry = { version, cpu, ...dev, ...(libc && { libc }), optional: true, ...(os && { os }) }
    return [`${by}/node_modules/${name}`, entry]
  })
  const packages = [...Object.entries(lockfile.packages), ...added]
  packages.sort(([one], [other]) => one.localeCompare(other, 'en'))
  return { ...lockfile, packages: Object.fromEntries(packages) }
}

const EXACT = /^\d+\.\d+\.\d+$/

const PLATFORM =
  /[/-](android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/

/** What npm reads to see whether a package is for this machine, from the name that such packages have by custom. */
function platformOf(name: string): { os?: string[]; cpu: string[]; libc?: string[] } {
  if (name.endsWith('-wasm32-wasi')) return { cpu: ['wasm32'] }
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? []
  if (os === undefined || cpu === undefined) throw new Error(`${name} does not say by its name what platform it is for`)
  const machine = { os: [os], cpu: [cpu] }
  return os === 'linux' ? { ...machine, libc: [abi?.startsWith('mus') ? 'musl' : 'glibc'] } : machine
}
