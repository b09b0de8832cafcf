import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'isPending'> {
  children?: React.ReactNode
  look?: 'outline' | 'primary' | 'plain'
  size?: 'small' | 'normal' | 'large'
  icon?: IconName
  /** Only the icon shows; `aria-label` names the button. */
  iconOnly?: boolean
  wide?: boolean
  /** What was asked is being done: a second press does nothing, and the focus stays. */
  isBusy?: boolean
  className?: string
}

/** A blocked button is not disabled: it stays reachable, and what stands next to it says why. */
export function Button({
  children,
  look = 'outline',
  size = 'normal',
  icon,
  iconOnly = false,
  wide = false,
  isBusy = false,
  className = '',
  ...props
}: ButtonProps) {
  const classes = [
    'button',
    look === 'outline' ? '' : `button-${look}`,
    size === 'normal' ? '' : `button-${size}`,
    iconOnly ? 'button-icon' : '',
    wide ? 'button-wide' : '',
    className,
  ]
  return (
    <AriaButton {...props} {...(isBusy ? BUSY : {})} className={classes.filter((part) => part !== '').join(' ')}>
      {icon ? <Icon name={icon} {...(size === 'small' ? { size: 'small' } : {})} /> : null}
      {children}
    </AriaButton>
  )
}

const BUSY = { 'aria-disabled': true, type: 'button', onPress: () => undefined } as const
