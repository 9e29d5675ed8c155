import type { Spec, Text } from '@motcua/spec'

/** A value of the procedure that somebody may have had to choose without a source. `path` is a JSON Pointer. */
export interface Assumable {
  readonly path: string
  readonly title: Text
}

const FIXED: readonly Assumable[] = [
  { path: '/identity/level', title: { vi: 'Cấp thực hiện', en: 'Level' } },
  { path: '/identity/field', title: { vi: 'Lĩnh vực', en: 'Field' } },
  { path: '/identity/nationalCode', title: { vi: 'Mã quốc gia', en: 'National code' } },
  { path: '/identity/channels', title: { vi: 'Nơi nộp', en: 'Where it is filed' } },
  { path: '/identity/onlineLevel', title: { vi: 'Mức trực tuyến', en: 'Online level' } },
  { path: '/deadline/committed', title: { vi: 'Thời hạn cam kết', en: 'Committed term' } },
  { path: '/deadline/statutory', title: { vi: 'Thời hạn theo luật', en: 'Statutory term' } },
  { path: '/deadline/cutOff', title: { vi: 'Giờ chốt nhận hồ sơ', en: 'Cut-off hour' } },
  { path: '/deadline/pausedBy', title: { vi: 'Khi nào dừng tính giờ', en: 'What pauses the clock' } },
  { path: '/deadline/variants', title: { vi: 'Thời hạn trường hợp riêng', en: 'Terms of special cases' } },
]

/** Everything that can be called an assumption, named as the views name it; parts stand after what they belong to. */
export function assumables(spec: Spec): readonly Assumable[] {
  const named = (list: string, kind: Text, things: readonly (readonly [string | number, Text])[]): Assumable[] =>
    things.map(([key, title]) => ({ path: `/${list}/${key}`, title: joined(kind, title) }))
  const titled = <T extends { readonly title: Text }>(record: Readonly<Record<string, T>>) =>
    Object.entries(record).map(([key, { title }]) => [key, title] as const)
  return [
    ...FIXED.filter(({ path }) => stands(spec, path)),
    ...Object.entries(spec.flow.nodes).flatMap(([id, node]): Assumable[] => {
      const path = `/flow/nodes/${id}`
      const whole = { path, title: joined({ vi: 'Bước', en: 'Step' }, node.title) }
      if (node.kind !== 'task' || !node.allotted) return [whole]
      return [
        whole,
        { path: `${path}/allotted`, title: joined({ vi: 'Thời gian của bước', en: 'Time of' }, node.title) },
      ]
    }),
    ...named(
      'components',
      { vi: 'Giấy tờ', en: 'Paper' },
      spec.components.map(({ title }, i) => [i, title]),
    ),
    ...named('roles', { vi: 'Vai trò', en: 'Role' }, titled(spec.roles)),
    ...named('decisions', { vi: 'Quy tắc', en: 'Rule' }, titled(spec.decisions)),
    ...named('forms', { vi: 'Biểu mẫu', en: 'Form' }, titled(spec.forms)),
    ...named('documents', { vi: 'Phiếu', en: 'Slip' }, titled(spec.documents)),
    ...named(
      'data/properties',
      { vi: 'Dữ liệu', en: 'Field' },
      Object.entries(spec.data.properties).map(([key, { label }]) => [key, label]),
    ),
  ]
}

/** What an assumption is about: the thing itself, or the nearest thing that holds it. */
export function assumedThing(spec: Spec, path: string): Text | undefined {
  const holders = assumables(spec).filter((one) => path === one.path || path.startsWith(`${one.path}/`))
  return holders.toSorted((a, b) => b.path.length - a.path.length)[0]?.title
}

function joined(kind: Text, title: Text): Text {
  return { vi: `${kind.vi} “${title.vi}”`, en: `${kind.en} “${title.en}”` }
}

function stands(spec: Spec, path: string): boolean {
  const [part, key = ''] = path.split('/').slice(1)
  return Object.hasOwn(part === 'deadline' ? spec.deadline : spec.identity, key)
}
