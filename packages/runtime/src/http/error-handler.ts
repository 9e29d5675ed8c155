import type { FieldProblem } from '@motcua/api'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { FileTooLarge } from '../store/file-port.ts'
import { StoreAway } from '../store/port.ts'
import { HttpProblem, languageOf, problemDetails } from './problem.ts'

/** Turns everything that goes wrong in a route into problem details; what nobody foresaw is logged and said to be ours. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError | Error>(answerError)
}

export function answerError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = problemOf(error)
  if (problem.code === 'internal') request.log.error({ err: error }, 'unforeseen')
  return sendProblem(request, reply, problem)
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: HttpProblem): FastifyReply {
  const details = problemDetails(problem, languageOf(request.headers['accept-language']))
  if (details.retryAfter !== undefined) reply.header('retry-after', details.retryAfter)
  // The rest of the body was not read, so nothing else may come over this connection.
  if (details.status === 413) reply.header('connection', 'close')
  return reply.status(details.status).type('application/problem+json').send(details)
}

export function noSuchPlace(url: string): HttpProblem {
  const path = url.split('?')[0] ?? ''
  return new HttpProblem('notFound', { vi: `Không có địa chỉ ${path}.`, en: `There is nothing at ${path}.` })
}

function problemOf(error: FastifyError | Error): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error instanceof StoreAway) return storeAway()
  if (error instanceof FileTooLarge) return tooLarge(error.limit)
  if (!('code' in error)) return internal()
  if ('validation' in error && error.validation !== undefined) return badShape(error)
  return byFastifyCode(error) ?? internal()
}

function byFastifyCode(error: FastifyError): HttpProblem | undefined {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge(undefined)
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const text = { vi: 'Nội dung phải là application/json.', en: 'The content must be application/json.' }
    return new HttpProblem('wrongType', text)
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    const text = { vi: 'Không đọc được yêu cầu: JSON sai.', en: `The request cannot be read: ${error.message}` }
    return new HttpProblem('badRequest', text)
  }
  return undefined
}

/** 503: nothing was acknowledged, so trying again with the same key is safe. */
export function storeAway(): HttpProblem {
  const text = {
    vi: 'Kho dữ liệu không trả lời. Không mất gì; thử lại sau ít giây.',
    en: 'The store does not answer. Nothing was lost; try again in a few seconds.',
  }
  return new HttpProblem('storeAway', text, { retryAfter: 5 })
}

function tooLarge(limit: number | undefined): HttpProblem {
  const size = limit === undefined ? '' : ` (${Math.floor(limit / 1_048_576)} MB)`
  const text = { vi: `Nội dung vượt giới hạn${size}.`, en: `The content is over the limit${size}.` }
  return new HttpProblem('tooLarge', text)
}

function internal(): HttpProblem {
  const text = {
    vi: 'Hệ thống gặp lỗi khi xử lý; lỗi đã được ghi lại. Thử lại, nếu vẫn vậy hãy báo quản trị.',
    en: 'The system failed on this request and has logged it. Try again; if it stays so, tell the administrator.',
  }
  return new HttpProblem('internal', text)
}

/** What the JSON Schema refused, by field; an unknown field by its name. */
function badShape(error: FastifyError): HttpProblem {
  const fields = (error.validation ?? []).map((found): FieldProblem => {
    const unknown = found.params.additionalProperty
    const missing = found.params.missingProperty
    const name = typeof unknown === 'string' ? unknown : typeof missing === 'string' ? missing : undefined
    const path = found.instancePath + (name === undefined ? '' : `/${pointerStep(name)}`)
    if (typeof unknown === 'string') {
      return {
        path,
        code: 'unknownField',
        message: { vi: `Không có mục “${unknown}”.`, en: `Unknown field "${unknown}".` },
      }
    }
    if (typeof missing === 'string') {
      return {
        path,
        code: 'missingField',
        message: { vi: `Thiếu mục “${missing}”.`, en: `Field "${missing}" is missing.` },
      }
    }
    const type = found.keyword === 'discriminator' ? found.params.tagValue : undefined
    if (typeof type === 'string') return { path: `${path}/type`, code: 'unknownCommand', message: notSent(type) }
    const said = found.message ?? ''
    return {
      path,
      code: found.keyword,
      message: { vi: `Mục ${path || '/'} chưa đúng: ${said}`, en: `${path || '/'} ${said}` },
    }
  })
  const first = fields[0]?.message ?? { vi: 'Yêu cầu sai mẫu.', en: 'The request has a wrong shape.' }
  return new HttpProblem('badRequest', first, { fields, where: error.validationContext ?? 'body' })
}

/** A command that there is not, or that is the system's own: timers, answers of other systems. */
function notSent(type: string): FieldProblem['message'] {
  return { vi: `Không gửi được lệnh “${type}” từ bên ngoài.`, en: `The command "${type}" is not sent from outside.` }
}

function pointerStep(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
