import { fileURLToPath } from 'node:url'
import { type MotcuaOptions, motcua, openSqliteStore } from '@motcua/runtime'
import Fastify, { type FastifyInstance } from 'fastify'
import { html } from './page.ts'

export interface PortalOptions extends Pick<MotcuaOptions, 'clock' | 'demo'> {
  /** Where dossiers and files are kept. */
  readonly data: string
}

const ELEMENTS = fileURLToPath(new URL('../../packages/embed/dist', import.meta.url))

/** A portal with pages, a not-found page and errors of its own, and Motcua in the same process under `/motcua`. */
export async function openPortal({ data, ...options }: PortalOptions): Promise<FastifyInstance> {
  const portal = Fastify()
  const store = openSqliteStore({ folder: data })
  portal.addHook('onClose', () => store.close())
  portal.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', POLICY)
  })
  portal.setNotFoundHandler((_request, reply) => {
    return reply.status(404).type('text/html').send(html('Không có trang này', '<p><a href="/">Về trang đầu</a></p>'))
  })
  await portal.register(motcua, {
    ...options,
    store,
    prefix: '/motcua',
    embed: ELEMENTS,
    trackPage: '/theo-doi',
  })
  portal.get('/', (_request, reply) => reply.type('text/html').send(html('Cổng dịch vụ công phường Tân Hoà', FORM)))
  portal.get('/theo-doi', (_request, reply) => reply.type('text/html').send(html('Theo dõi hồ sơ', TRACKER)))
  return portal
}

/** Nothing inline, nothing from elsewhere: the elements need no more. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; base-uri 'none'"

const FORM = '<motcua-form src="/motcua" procedure="household-business"></motcua-form>'
const TRACKER = '<motcua-tracker src="/motcua"></motcua-tracker>'
