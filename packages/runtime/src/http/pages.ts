import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { noSuchPlace, sendProblem } from './error-handler.ts'

export interface PageFolders {
  /** Folder of the built application: `index.html` and its assets. */
  readonly pages?: string | undefined
  /** Folder of the built elements (`motcua.js`), served at `/embed/`. */
  readonly embed?: string | undefined
}

/** Serves the built pages. An address of the application that is no file gets its `index.html`; the router there knows it. */
export async function servePages(app: FastifyInstance, { pages, embed }: PageFolders): Promise<void> {
  if (embed !== undefined) {
    await app.register(fastifyStatic, { root: embed, prefix: '/embed/', decorateReply: pages === undefined })
  }
  if (pages !== undefined) await app.register(fastifyStatic, { root: pages, prefix: '/' })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (pages !== undefined && isPage && !request.url.startsWith('/api/')) return reply.sendFile('index.html')
    return sendProblem(request, reply, noSuchPlace(request.url))
  })
}
