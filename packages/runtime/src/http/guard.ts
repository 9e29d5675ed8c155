import type { Action } from '@motcua/api'
import type { FastifyRequest } from 'fastify'
import type { Who } from '../access/who.ts'
import { HttpProblem } from './problem.ts'

/** Refuses what the permission table does not give. Visitors are asked to sign in, people are told who can. */
export function mustBeAllowed(who: Who, action: Action): void {
  if (who.actions.has(action)) return
  if (who.person === undefined) {
    const text = { vi: 'Đăng nhập để tiếp tục.', en: 'Sign in to go on.' }
    throw new HttpProblem('notSignedIn', text, { where: action })
  }
  throw notAllowed(action)
}

export function notAllowed(where: string): HttpProblem {
  const text = {
    vi: 'Vị trí công tác của bạn không có quyền này; nhờ quản trị viên của đơn vị.',
    en: 'None of your positions allows this; ask the administrator of your unit.',
  }
  return new HttpProblem('notAllowed', text, { where })
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Cross-site request forgery: what changes something must come from a page of this host or of an origin that the host
 * named. Behind a proxy that speaks https, `https` says so where the request itself cannot. Browsers always send Origin
 * with such requests; a client without a browser sends none and has no ambient cookie. Undefined: the request may go on.
 */
export function foreignSite(
  request: FastifyRequest,
  origins: ReadonlySet<string>,
  https: boolean,
): HttpProblem | undefined {
  if (SAFE.has(request.method)) return undefined
  const { origin } = request.headers
  if (origin === undefined) {
    const site = request.headers['sec-fetch-site']
    if (site === undefined || site === 'same-origin' || site === 'none') return undefined
  } else if (origin === `${https ? 'https' : request.protocol}://${request.host}` || origins.has(origin))
    return undefined
  const text = {
    vi: 'Yêu cầu đến từ một trang không được phép.',
    en: 'The request comes from a page that is not allowed to send it.',
  }
  return new HttpProblem('crossSite', text)
}
