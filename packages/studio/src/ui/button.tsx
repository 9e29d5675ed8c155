import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components'
import styles from './button.module.css'
import { names } from './class-names.ts'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` once a page; `danger` stands apart; `quiet` has no border until it is pointed at. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

export function Button({ look = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={names(styles.button, styles[look], size === 'small' && styles.small)}>
      {icon}
      {children}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What it does, said and shown as a tip; the key that does the same may follow in brackets. */
  readonly label: string
}

/** A button of one icon; its words are in the tip and for screen readers. */
export function IconButton({ label, icon, look = 'quiet', size = 'normal', ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={names(styles.button, styles.icon, styles[look], size === 'small' && styles.small)}
      >
        {icon}
      </AriaButton>
      <Tooltip offset={6} className={names(styles.tip)}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
