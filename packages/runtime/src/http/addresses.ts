export interface AddressOptions {
  /** What stands before every path of the plugin: the `prefix` under which it was mounted. */
  readonly prefix: string
  /** The page on which applicants follow their dossiers: a path of this host or a whole address. */
  readonly trackPage?: string | undefined
}

/** Addresses that answers give out: paths of this host, whole, so that a browser on any page of it finds them. */
export class Addresses {
  readonly #prefix: string
  readonly #trackPage: string

  constructor({ prefix, trackPage }: AddressOptions) {
    this.#prefix = prefix
    this.#trackPage = trackPage ?? `${prefix}/track`
  }

  /** Where the interface begins. */
  get api(): string {
    return `${this.#prefix}/api/v1`
  }

  slip(dossier: string, slip: 'receipt' | 'supplement' | 'refusal', secret: string): string {
    return `${this.api}/dossiers/${dossier}/${slip}?secret=${secret}`
  }

  /** The page on which the applicant follows the dossier; the secret is not in it, so it may stand in a QR code. */
  track(code: string): string {
    return `${this.#trackPage}${this.#trackPage.includes('?') ? '&' : '?'}code=${encodeURIComponent(code)}`
  }
}
