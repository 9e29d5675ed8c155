import { css } from 'lit'

/** Text, buttons and boxes that every element has. Targets are 44 px, because thumbs press them. */
export const controlStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-width: 0;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.35;
    font-weight: 600;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.125rem;
    line-height: 1.4;
    font-weight: 600;
  }
  h2:focus {
    outline: none;
  }
  input,
  select,
  textarea,
  button {
    font: inherit;
    color: inherit;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_ink);
  }
  .primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  .primary[aria-disabled="true"] {
    cursor: progress;
  }
  .quiet {
    min-height: 44px;
    min-width: 44px;
    padding: 8px;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }
  .help {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
    max-width: 70ch;
  }
  .error {
    color: var(--_late);
    font-weight: 500;
    max-width: 70ch;
  }
  .note {
    padding: 12px 16px;
    border-left: 4px solid var(--_line-strong);
    background: var(--_paper);
    max-width: 70ch;
  }
  .failure {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border: 1px solid var(--_late);
    border-radius: var(--_radius);
    background: var(--_late-wash);
  }
  .facts {
    display: grid;
    gap: 12px 32px;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
  }
  .facts dt {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .strong {
    font-weight: 600;
  }
  .code {
    font-size: 1.25rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  details summary {
    display: flex;
    align-items: center;
    min-height: 44px;
    width: fit-content;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .ledger {
    display: grid;
    gap: 4px;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .ledger .skipped {
    color: var(--_ink-soft);
  }
  .loading {
    color: var(--_ink-soft);
    animation: appear 0s 300ms both;
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
