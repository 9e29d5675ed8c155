import type { EndNode } from '@motcua/spec'
import { Flag } from 'lucide-react'
import { useText, useWords, type Words } from '../../../i18n/locale.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { changeNode } from '../../commands/change-node.ts'
import { useDesigner } from '../../document/designer-context.tsx'
import { nodeView, type OfNode } from '../node-view.tsx'

const words = {
  result: { vi: 'Hồ sơ kết thúc thế nào', en: 'How the dossier ends' },
  document: { vi: 'Giấy tờ phát hành', en: 'Paper issued' },
  builtIn: { vi: 'mẫu có sẵn', en: 'built-in slip' },
  granted: { vi: 'Trả kết quả', en: 'Granted' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  withdrawn: { vi: 'Người nộp rút', en: 'Withdrawn' },
  returned: { vi: 'Trả lại hồ sơ', en: 'Returned' },
} satisfies Words

const RESULTS = ['granted', 'refused', 'withdrawn', 'returned'] as const

function EndDetail({ node }: OfNode<EndNode>) {
  return <>{useWords(words)[node.result]}</>
}

function EndInspector({ id, node }: OfNode<EndNode>) {
  const t = useWords(words)
  const text = useText()
  const { run, spec } = useDesigner()
  const change = (next: (end: EndNode) => EndNode) =>
    run(changeNode(id, 'end', next, { says: { vi: 'Đổi kết thúc', en: 'Change an end' } }))
  const papers = Object.entries(spec.documents).map(([key, paper]) => ({ value: key, label: text(paper.title) }))
  return (
    <>
      <SelectField
        label={t.result}
        value={node.result}
        options={RESULTS.map((result) => ({ value: result, label: t[result] }))}
        onChange={(result) => change((end) => ({ ...end, result }))}
      />
      {papers.length > 0 ? (
        <SelectField
          label={t.document}
          value={node.document ?? '-'}
          options={[{ value: '-', label: t.builtIn }, ...papers]}
          onChange={(document) => change(({ document: _, ...end }) => (document === '-' ? end : { ...end, document }))}
        />
      ) : null}
    </>
  )
}

export const endView = nodeView('end', { icon: Flag, shape: 'pill', Detail: EndDetail, Inspector: EndInspector })
