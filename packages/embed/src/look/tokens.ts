import { css } from 'lit'

/**
 * The elements' colours. The page around may set the house's tokens (`--ink`, `--accent`, …); where it does not, these hold,
 * light or dark as the visitor's system is, or as `theme="light"` / `theme="dark"` on the element says.
 */
export const tokens = css`
  :host {
    --_paper: var(--paper, oklch(97.6% 0.005 95));
    --_surface: var(--surface, oklch(99.6% 0.002 95));
    --_line: var(--line, oklch(89% 0.008 95));
    --_line-strong: var(--line-strong, oklch(62% 0.015 260));
    --_ink: var(--ink, oklch(25% 0.025 262));
    --_ink-soft: var(--ink-soft, oklch(46% 0.022 262));
    --_accent: var(--accent, oklch(43% 0.13 258));
    --_accent-hover: var(--accent-hover, oklch(37% 0.13 258));
    --_accent-wash: var(--accent-wash, oklch(95% 0.022 258));
    --_on-accent: var(--on-accent, oklch(99% 0.004 258));
    --_focus: var(--focus, oklch(52% 0.19 258));
    --_late: var(--late, oklch(46% 0.17 27));
    --_late-wash: var(--late-wash, oklch(95.5% 0.025 27));
    --_early: var(--early, oklch(43% 0.1 152));
    --_early-wash: var(--early-wash, oklch(95.5% 0.032 152));
    --_soon: var(--soon, oklch(46% 0.105 68));
    --_soon-wash: var(--soon-wash, oklch(95.8% 0.045 82));
    --_paused: var(--paused, oklch(45% 0.09 305));
    --_paused-wash: var(--paused-wash, oklch(95.5% 0.022 305));
    --_radius: var(--radius, 6px);
    display: block;
    color: var(--_ink);
    font-family: var(--font, "Be Vietnam Pro", system-ui, sans-serif);
    font-size: 1rem;
    line-height: 1.5;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme="light"])) {
      --_paper: var(--paper, oklch(19.5% 0.012 262));
      --_surface: var(--surface, oklch(23% 0.014 262));
      --_line: var(--line, oklch(34% 0.016 262));
      --_line-strong: var(--line-strong, oklch(60% 0.02 262));
      --_ink: var(--ink, oklch(93.5% 0.008 95));
      --_ink-soft: var(--ink-soft, oklch(76% 0.014 262));
      --_accent: var(--accent, oklch(78% 0.1 258));
      --_accent-hover: var(--accent-hover, oklch(84% 0.08 258));
      --_accent-wash: var(--accent-wash, oklch(30% 0.05 258));
      --_on-accent: var(--on-accent, oklch(20% 0.04 258));
      --_focus: var(--focus, oklch(80% 0.12 258));
      --_late: var(--late, oklch(77% 0.13 25));
      --_late-wash: var(--late-wash, oklch(30% 0.06 25));
      --_early: var(--early, oklch(80% 0.12 152));
      --_early-wash: var(--early-wash, oklch(29% 0.045 152));
      --_soon: var(--soon, oklch(83% 0.12 82));
      --_soon-wash: var(--soon-wash, oklch(30% 0.045 75));
      --_paused: var(--paused, oklch(80% 0.09 305));
      --_paused-wash: var(--paused-wash, oklch(30% 0.05 305));
    }
  }
  :host([theme="light"]) {
    color-scheme: light;
  }
  :host([theme="dark"]) {
    color-scheme: dark;
    --_paper: var(--paper, oklch(19.5% 0.012 262));
    --_surface: var(--surface, oklch(23% 0.014 262));
    --_line: var(--line, oklch(34% 0.016 262));
    --_line-strong: var(--line-strong, oklch(60% 0.02 262));
    --_ink: var(--ink, oklch(93.5% 0.008 95));
    --_ink-soft: var(--ink-soft, oklch(76% 0.014 262));
    --_accent: var(--accent, oklch(78% 0.1 258));
    --_accent-hover: var(--accent-hover, oklch(84% 0.08 258));
    --_accent-wash: var(--accent-wash, oklch(30% 0.05 258));
    --_on-accent: var(--on-accent, oklch(20% 0.04 258));
    --_focus: var(--focus, oklch(80% 0.12 258));
    --_late: var(--late, oklch(77% 0.13 25));
    --_late-wash: var(--late-wash, oklch(30% 0.06 25));
    --_early: var(--early, oklch(80% 0.12 152));
    --_early-wash: var(--early-wash, oklch(29% 0.045 152));
    --_soon: var(--soon, oklch(83% 0.12 82));
    --_soon-wash: var(--soon-wash, oklch(30% 0.045 75));
    --_paused: var(--paused, oklch(80% 0.09 305));
    --_paused-wash: var(--paused-wash, oklch(30% 0.05 305));
  }
  :host([hidden]) {
    display: none;
  }
`
