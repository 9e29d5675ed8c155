import { css } from 'lit'

/** How questions, lists and the check of the answers stand on the page. One column on phones, rows where there is room. */
export const formStyles = css`
  .form {
    position: relative;
    container-type: inline-size;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  form,
  .group,
  .whole-page,
  .column,
  .parts,
  .receipt {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .row {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
    align-items: end;
  }
  .group {
    padding-top: 24px;
    border-top: 1px solid var(--_line);
  }
  .whole-page + .whole-page {
    padding-top: 24px;
    border-top: 1px solid var(--_line);
  }
  .progress {
    display: grid;
    gap: 8px;
  }
  .track {
    display: flex;
    gap: 4px;
  }
  .track span {
    flex: 1;
    height: 4px;
    border-radius: 2px;
    background: var(--_line);
  }
  .track .passed {
    background: var(--_accent);
  }
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    list-style: none;
  }
  .tabs button {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  .tabs [aria-current] {
    border-color: var(--_accent);
    background: var(--_accent-wash);
    color: var(--_accent);
    font-weight: 500;
  }
  .summary {
    display: grid;
    gap: 8px;
    padding: 16px;
    border: 2px solid var(--_late);
    border-radius: var(--_radius);
    background: var(--_late-wash);
  }
  .summary ul {
    list-style: none;
  }
  .summary a {
    display: inline-block;
    padding: 8px 0;
    color: var(--_late);
    font-weight: 500;
  }
  .draft {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding-block: 4px;
  }
  .draft p {
    padding-block: 8px;
  }
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 4px;
  }
  .failed {
    padding-left: 12px;
    border-left: 4px solid var(--_late);
  }
  fieldset.question > div {
    width: 100%;
  }
  .label,
  .item-title {
    font-weight: 600;
  }
  /* Floated, a legend stands in the grid like everything else, and the line of a failed question begins at its top. */
  legend.label {
    float: left;
  }
  .optional {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .small-label {
    display: block;
    font-size: 0.9375rem;
  }
  input[type="text"],
  input[type="tel"],
  select,
  textarea {
    width: 100%;
    max-width: 34rem;
    min-height: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  input.short {
    max-width: 16rem;
  }
  [aria-invalid="true"]:not([type="radio"], [type="checkbox"]) {
    border: 2px solid var(--_late);
  }
  textarea {
    resize: vertical;
  }
  .amount {
    display: flex;
    align-items: center;
    gap: 8px;
    width: 100%;
    max-width: 16rem;
    font-variant-numeric: tabular-nums;
  }
  .amount input {
    text-align: right;
  }
  .unit {
    white-space: nowrap;
  }
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .date .day,
  .date .month {
    width: 4rem;
  }
  .date .year {
    width: 6rem;
  }
  .choices {
    display: grid;
    gap: 0;
  }
  .choices.inline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 32px;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 44px;
    padding: 4px 0;
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .parts {
    margin-top: 8px;
    gap: 16px;
  }
  .parts .label {
    font-weight: 500;
  }
  .item {
    margin-bottom: 16px;
    padding: 8px 16px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .item-head {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
  }
  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-top: 8px;
    padding: 12px;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--_radius);
  }
  .drop input:focus-visible + .button {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .files {
    list-style: none;
    margin-top: 4px;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-height: 44px;
    border-bottom: 1px solid var(--_line);
  }
  .file-name {
    font-weight: 500;
  }
  .file .quiet {
    margin-left: auto;
  }
  .computed {
    font-variant-numeric: tabular-nums;
  }
  .said {
    white-space: pre-line;
  }
  .promise {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_accent-wash);
  }
  .lead {
    font-size: 1.125rem;
  }
  .review {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 16px;
    padding: 8px 0;
    border-bottom: 1px solid var(--_line);
  }
  .answer dt {
    grid-column: 1;
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .answer dd {
    grid-column: 1;
  }
  .answer .answer-change {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: center;
  }
  .answer-item + .answer-item {
    margin-top: 12px;
  }
  .parts-answer > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  .parts-answer dt::after {
    content: ":";
  }
  .plain {
    list-style: none;
  }
  .papers {
    padding: 8px 0 0 1.25rem;
  }
  .saved {
    text-align: left;
  }
  @container (min-width: 36rem) {
    .row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .answer {
      grid-template-columns: 14rem minmax(0, 1fr) auto;
    }
    .answer dd {
      grid-column: 2;
    }
    .answer .answer-change {
      grid-column: 3;
      grid-row: 1;
      align-self: start;
      margin-block: -10px;
    }
  }
`
