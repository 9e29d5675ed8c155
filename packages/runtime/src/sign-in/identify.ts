import '@fastify/cookie'
import { VISIT_HEADER } from '@motcua/api'
import { localDate } from '@motcua/calendar'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { personAs, visitor, type Who } from '../access/who.ts'
import type { Clock } from '../clock.ts'
import type { DirectoryView } from '../organisation/directory-view.ts'
import type { OrganisationKeeper } from '../organisation/organisation.ts'
import { stoodForBy } from '../organisation/standing-in.ts'
import { ZONE_OFFSET } from '../time-view.ts'
import type { Recogniser } from './recognise.ts'
import { VISIT_COOKIE, type Visits } from './visit.ts'

/** The sign-in library's cookie, with the prefix that browsers protect where the host speaks https. */
const SESSION_COOKIES = ['motcua.session_token', '__Secure-motcua.session_token']
const UNKNOWN = visitor('')

/** Says who sends a request: by the session's cookie, else by the signed visit, else somebody unknown. */
export class Identifier {
  readonly #recogniser: Recogniser
  readonly #organisation: OrganisationKeeper
  readonly #visits: Visits
  readonly #clock: Clock
  readonly #portals: ReadonlySet<string>
  /** Who-s of one version of the organisation and one day. */
  #people = new Map<string, Who>()
  #view: DirectoryView | undefined
  #day = ''

  constructor(parts: {
    readonly recogniser: Recogniser
    readonly organisation: OrganisationKeeper
    readonly visits: Visits
    readonly clock: Clock
    /** Origins of foreign portals whose pages may call. */
    readonly portals: readonly string[]
  }) {
    this.#recogniser = parts.recogniser
    this.#organisation = parts.organisation
    this.#visits = parts.visits
    this.#clock = parts.clock
    this.#portals = new Set(parts.portals)
  }

  async identify(request: FastifyRequest): Promise<Who> {
    const header = request.headers[VISIT_HEADER]
    const sent = this.#visits.read(typeof header === 'string' ? header : undefined)
    // A portal's page files for its visitor; it must not act as whoever is signed in here in the same browser.
    if (this.#isForeign(request)) return sent === undefined ? UNKNOWN : visitor(sent)
    const { cookies } = request
    const name = SESSION_COOKIES.find((cookie) => cookies[cookie] !== undefined)
    const token = name === undefined ? undefined : cookies[name]
    if (token !== undefined) {
      const who = await this.#signedIn(token, request.headers.cookie ?? '')
      if (who !== undefined) return who
    }
    const visit = sent ?? this.#visits.read(cookies[VISIT_COOKIE])
    return visit === undefined ? UNKNOWN : visitor(visit)
  }

  /** Whoever does something that must be theirs later gets an identity: visitors a signed cookie, on pages of other origins a header. */
  settle(who: Who, reply: FastifyReply, secure: boolean): Who {
    if (who.actor.id !== '') return who
    const { id, signed } = this.#visits.begin()
    if (this.#isForeign(reply.request)) {
      reply.header(VISIT_HEADER, signed)
      return visitor(id)
    }
    const maxAge = 90 * 24 * 3600
    reply.setCookie(VISIT_COOKIE, signed, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
    return visitor(id)
  }

  /** From a page of a portal that the host named. */
  #isForeign({ headers: { origin, 'sec-fetch-site': site }, host }: FastifyRequest): boolean {
    if (origin === undefined || site === 'same-origin' || !this.#portals.has(origin)) return false
    return new URL(origin).host !== host
  }

  async #signedIn(token: string, cookieHeader: string): Promise<Who | undefined> {
    const recognised = await this.#recogniser.recognise(token, cookieHeader)
    if (recognised === undefined) return undefined
    await this.#refresh()
    const known = this.#people.get(recognised.tokenHash)
    if (known !== undefined) return known
    const view = this.#view
    const person = view?.personOfAccount(recognised.account)
    if (view === undefined || person === undefined) return undefined
    const { account, session } = recognised
    const day = this.#day
    const who = personAs(person, { day, account, session, standsFor: stoodForBy(person.id, view, day) })
    this.#people.set(recognised.tokenHash, who)
    return who
  }

  async #refresh(): Promise<void> {
    const view = await this.#organisation.view()
    const day = localDate(this.#clock.now(), ZONE_OFFSET)
    if (view === this.#view && day === this.#day) return
    this.#view = view
    this.#day = day
    this.#people = new Map()
  }
}
