import type { OpenCall as WireCall } from '@motcua/api'
import type { OpenCall } from '@motcua/engine'
import type { Text } from '@motcua/spec'
import { unitRef } from '../../organisation/people-names.ts'
import { momentOf } from '../../time-view.ts'
import type { LoadedDossier } from '../loaded-dossier.ts'
import type { ViewContext } from '../view-context.ts'
import { at, titleOf } from '../words/spec-words.ts'

/** What is asked of other systems and not answered, in words: "Đang chờ “Kiểm tra mã số thuế” trả lời, lần 2". */
export function openCalls({ state, spec }: LoadedDossier, context: ViewContext): WireCall[] {
  return Object.values(state.calls ?? {}).map((call) => {
    const title = titleOf(spec, call.node)
    return {
      call: call.id,
      node: call.node,
      title,
      kind: call.kind,
      attempt: call.attempt,
      failed: call.failed === true,
      since: momentOf(call.openedAt),
      until: call.until === undefined ? null : momentOf(call.until),
      words: callWords(call, title, context),
    }
  })
}

function callWords({ kind, attempt, failed, until, unit }: OpenCall, title: Text, { view }: ViewContext): Text {
  if (kind === 'procedure') {
    const place = unitRef(unit ?? '', view).title
    return {
      vi: `Đang chờ hồ sơ liên thông “${title.vi}” tại ${place.vi}`,
      en: `Waiting for the linked dossier "${title.en}" at ${place.en}`,
    }
  }
  if (failed && until !== undefined) {
    return {
      vi: `“${title.vi}” không có trả lời, lần ${attempt}; thử lại ${at(until).vi}`,
      en: `"${title.en}" had no answer, attempt ${attempt}; tried again ${at(until).en}`,
    }
  }
  return {
    vi: `Đang chờ “${title.vi}” trả lời, lần ${attempt}`,
    en: `Waiting for an answer to "${title.en}", attempt ${attempt}`,
  }
}
