import { css } from 'lit'

/** The picture of a flow. A state has its own line and its own word, not only its colour. */
export const flowStyles = css`
  :host {
    position: relative;
  }
  .scroll {
    overflow: auto;
    max-height: var(--flow-height, 32rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  svg {
    display: block;
    font-family: inherit;
    font-size: 13px;
  }
  .link {
    fill: none;
    stroke: var(--_line-strong);
    stroke-width: 1.5;
  }
  .link.passed {
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .head {
    fill: var(--_line-strong);
  }
  .link-label {
    fill: var(--_ink-soft);
    font-size: 12px;
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
  }
  .shape {
    fill: var(--_surface);
    stroke: var(--_line-strong);
    stroke-width: 1.5;
  }
  .wait .shape {
    stroke-dasharray: 5 3;
  }
  .end .shape {
    stroke-width: 3;
  }
  .visited .shape {
    fill: var(--_accent-wash);
    stroke: var(--_accent);
  }
  .current .shape {
    fill: var(--_accent-wash);
    stroke: var(--_accent);
    stroke-width: 3.5;
  }
  .highlighted .shape {
    fill: var(--_soon-wash);
    stroke: var(--_soon);
    stroke-width: 3;
  }
  .title {
    fill: var(--_ink);
    font-weight: 500;
  }
  .time {
    fill: var(--_ink-soft);
    font-size: 12px;
  }
  .state {
    fill: var(--_accent);
    font-size: 12px;
    font-weight: 600;
  }
  .highlighted .state {
    fill: var(--_soon);
  }
`
