import type { Spec } from '@motcua/spec'
import { html, LitElement, nothing, type PropertyValues, type SVGTemplateResult, svg, type TemplateResult } from 'lit'
import { type Locale, localeOr, say } from '../locale.ts'
import { controlStyles } from '../look/control-styles.ts'
import { flowStyles } from '../look/flow-styles.ts'
import { tokens } from '../look/tokens.ts'
import { type Box, drawFlow, type FlowPicture, type Link, linesOf } from './draw-flow.ts'
import { flowWords } from './flow-words.ts'

type State = 'visited' | 'current' | 'highlighted'

/** What stands inside a diamond: all ways, or one or several. */
const SIGNS: Readonly<Partial<Record<Box['kind'], string>>> = { parallel: '+', inclusive: '○' }

/** The picture of a procedure's flow, to look at: with the way a dossier has gone, or with what a version changes. */
export class MotcuaFlow extends LitElement {
  static override styles = [tokens, controlStyles, flowStyles]
  static override properties = {
    spec: { attribute: false },
    visited: { attribute: false },
    current: { attribute: false },
    highlighted: { attribute: false },
    locale: {},
  }

  declare spec: Spec | undefined
  /** Ids of the nodes that a dossier has gone through. */
  declare visited: readonly string[]
  /** Ids of the nodes where it is now. */
  declare current: readonly string[]
  /** Ids of nodes or edges to point out, for example those that a version changes. */
  declare highlighted: readonly string[]
  declare locale: Locale | undefined

  constructor() {
    super()
    this.visited = []
    this.current = []
    this.highlighted = []
  }

  /** The picture may stand in something that is closed at first: it is brought to where the dossier is once it has a size. */
  readonly #onceVisible = new ResizeObserver(([entry]) => {
    const { target, contentRect } = entry ?? {}
    if (target === undefined || contentRect?.width === 0) return
    this.#onceVisible.disconnect()
    const here = this.renderRoot.querySelector('g.current, g.highlighted')?.getBoundingClientRect()
    const frame = target.getBoundingClientRect()
    if (here !== undefined) target.scrollTo(here.x - frame.x - (frame.width - here.width) / 2, here.y - frame.y - 48)
  })

  protected override updated(changed: PropertyValues): void {
    const frame = this.renderRoot.querySelector('.scroll')
    if (frame !== null && (changed.has('spec') || changed.has('current'))) this.#onceVisible.observe(frame)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#onceVisible.disconnect()
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.spec === undefined) return nothing
    const locale = localeOr(this.locale, document.documentElement.lang)
    const picture = drawFlow(this.spec)
    const { width, height, boxes, links } = picture
    return html`<div class="scroll" role="region" tabindex="0" lang=${locale} aria-label=${say(flowWords.picture, locale)}>
        <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
          <defs>
            <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
              <path class="head" d="M0 0L8 4L0 8z" />
            </marker>
          </defs>
          ${links.map((link) => this.#link(link, locale))} ${boxes.map((box) => this.#box(box, locale))}
        </svg>
      </div>
      ${this.#inWords(picture, locale)}`
  }

  #stateOf(id: string): State | undefined {
    if (this.highlighted.includes(id)) return 'highlighted'
    if (this.current.includes(id)) return 'current'
    return this.visited.includes(id) ? 'visited' : undefined
  }

  #link({ id, from, to, path, label, labelAt, labelEnds }: Link, locale: Locale): SVGTemplateResult {
    const way = [...this.visited, ...this.current]
    const passed = (this.visited.includes(from) && way.includes(to)) || this.highlighted.includes(id)
    return svg`<path class=${passed ? 'link passed' : 'link'} d=${path} marker-end="url(#head)" />
      ${
        label === undefined
          ? nothing
          : svg`<text class="link-label" x=${labelAt.x} y=${labelAt.y} text-anchor=${labelEnds ? 'end' : 'start'}>${linesOf(say(label, locale), 18)[0]}</text>`
      }`
  }

  #box(box: Box, locale: Locale): SVGTemplateResult {
    const { kind, shape, x, y, width, height, title, note } = box
    const state = this.#stateOf(box.id)
    const middle = x + width / 2
    const sign = SIGNS[kind]
    const lines = linesOf(say(title, locale), shape === 'diamond' ? 26 : 24)
    const rows = note === undefined ? lines.length : lines.length + 1
    const first = shape === 'diamond' ? y + height + 16 : y + height / 2 - (rows - 1) * 8 + 4
    return svg`<g class="${kind} ${state ?? ''}">
      ${shapeOf(box)}
      ${sign === undefined ? nothing : svg`<text class="title" x=${middle} y=${y + height / 2 + 5} text-anchor="middle">${sign}</text>`}
      ${lines.map((line, i) => svg`<text class="title" x=${middle} y=${first + i * 16} text-anchor="middle">${line}</text>`)}
      ${
        note === undefined
          ? nothing
          : svg`<text class="time" x=${middle} y=${first + lines.length * 16} text-anchor="middle">${kind === 'wait' ? '⏸ ' : ''}${say(note, locale)}</text>`
      }
      ${state === undefined ? nothing : svg`<text class="state" x=${x} y=${y - 6}>${say(flowWords[state], locale)}</text>`}
    </g>`
  }

  /** The same picture for those who do not see it. */
  #inWords({ boxes, links }: FlowPicture, locale: Locale): TemplateResult {
    const titles = new Map(boxes.map(({ id, title }) => [id, say(title, locale)]))
    return html`<ol class="unseen" lang=${locale}>
      ${boxes.map(({ id, title, note }) => {
        const state = this.#stateOf(id)
        const marks = [note, state === undefined ? undefined : flowWords[state]]
          .filter((mark) => mark !== undefined)
          .map((mark) => say(mark, locale))
        const next = links.filter(({ from }) => from === id).map(({ to }) => titles.get(to) ?? to)
        return html`<li>
          ${[say(title, locale), ...marks].join(', ')}${next.length === 0 ? '' : `; ${say(flowWords.leadsTo, locale)} ${next.join(', ')}`}
        </li>`
      })}
    </ol>`
  }
}

function shapeOf({ shape, x, y, width, height }: Box): SVGTemplateResult {
  if (shape === 'diamond') {
    const [cx, cy] = [x + width / 2, y + height / 2]
    return svg`<path class="shape" d="M${cx} ${y}L${x + width} ${cy}L${cx} ${y + height}L${x} ${cy}z" />`
  }
  return svg`<rect class="shape" x=${x} y=${y} width=${width} height=${height} rx=${shape === 'pill' ? height / 2 : 6} />`
}
