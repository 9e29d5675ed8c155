import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { noSuchPlace, sendProblem } from './error-handler.ts'

export interface PageFolders {
  /** Folder of the built application: `index.html` and its assets. It owns the host: a portal has pages of its own instead. */
  readonly pages?: string | undefined
  /** Folder of the built elements (`motcua.js`), served at `/embed/`. */
  readonly embed?: string | undefined
}

/**
 * Serves the built pages. An address of the application that is no file gets its `index.html`; the router there knows it.
 * The not-found handler stays the host's: what is neither ours nor the application's goes on to it.
 */
export async function servePages(app: FastifyInstance, { pages, embed }: PageFolders): Promise<void> {
  serveNothing(app)
  if (embed !== undefined) {
    await app.register(fastifyStatic, { root: embed, prefix: '/embed/', decorateReply: false })
  }
  if (pages === undefined) return
  if (app.prefix !== '')
    throw new Error('The pages of Motcua live at the top of a host: leave out either pages or prefix.')
  const decorateReply = !app.hasReplyDecorator('sendFile')
  await app.register(fastifyStatic, { root: pages, prefix: '/', wildcard: false, decorateReply })
  app.all('/*', (request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (isPage && !request.url.startsWith('/api/')) return reply.sendFile('index.html', pages)
    return reply.callNotFound()
  })
}

/** Below our own addresses what is not there is a problem of ours, whatever the host does elsewhere. */
function serveNothing(app: FastifyInstance): void {
  for (const url of ['/api/v1/*', '/api/auth/*']) {
    app.all(url, { config: { isNothing: true } }, (request, reply) => {
      return sendProblem(request, reply, noSuchPlace(request.url))
    })
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A place at which nothing is: nobody needs a permission to be told so. */
    isNothing?: boolean
  }
}
