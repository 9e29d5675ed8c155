import { css } from 'lit'

/** The tracker: a sentence, then a line of steps from top to bottom. */
export const trackerStyles = css`
  .tracker {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  form {
    display: grid;
    gap: 24px;
    justify-items: start;
  }
  .question {
    display: grid;
    gap: 4px;
    width: 100%;
  }
  .failed {
    padding-left: 12px;
    border-left: 4px solid var(--_late);
  }
  .question label {
    font-weight: 600;
  }
  input,
  textarea {
    width: 100%;
    max-width: 20rem;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea {
    max-width: 40rem;
    resize: vertical;
  }
  :is(input, textarea)[aria-invalid="true"] {
    border: 2px solid var(--_late);
  }
  .supplement {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 16px;
    border: 2px solid var(--_soon);
    border-radius: var(--_radius);
    background: var(--_soon-wash);
  }
  .withdraw p {
    margin-block: 8px 12px;
  }
  .withdraw summary {
    width: fit-content;
  }
  .danger {
    border-color: var(--_late);
    color: var(--_late);
  }
  .danger[aria-disabled="true"] {
    cursor: progress;
  }
  .faults {
    padding-left: 1.25rem;
  }
  .track-steps {
    display: grid;
    gap: 12px;
  }
  .steps {
    list-style: none;
  }
  .steps li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr);
    gap: 12px;
    position: relative;
    padding-bottom: 16px;
  }
  .steps li:not(:last-child)::before {
    content: "";
    position: absolute;
    left: 13px;
    top: 28px;
    bottom: 0;
    border-left: 2px solid var(--_line);
  }
  .sign {
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border: 2px solid var(--_early);
    border-radius: 50%;
    background: var(--_early-wash);
    color: var(--_early);
  }
  .sign path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .tracker > .quiet {
    justify-self: start;
    padding-inline: 0;
  }
  .news p {
    margin-bottom: 12px;
  }
  .current .sign {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    color: var(--_accent);
  }
  .paused .sign {
    border-color: var(--_paused);
    background: var(--_paused-wash);
    color: var(--_paused);
  }
  .step-state {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
`
