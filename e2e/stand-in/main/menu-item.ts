import type { MenuItemConstructorOptions, MenuItem as Shape, SharingItem } from 'electron'
import { notImplemented } from '../loud.ts'
import { parseAccelerator } from './accelerator.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { Menu } from './menu.ts'
import { roleAction } from './roles.ts'

type Role = NonNullable<Shape['role']>
type BuildMenu = (items: MenuItemConstructorOptions[]) => Menu

let lastCommand = 0

export class MenuItem implements Shape {
  readonly commandId = ++lastCommand
  readonly id: string
  readonly label: string
  readonly type: 'normal' | 'separator' | 'submenu' | 'checkbox'
  readonly role?: Role
  readonly accelerator: string | null
  readonly registerAccelerator: boolean
  readonly menu: Menu
  readonly submenu?: Menu
  enabled: boolean
  visible: boolean
  checked: boolean
  // Shown on other desktops only.
  readonly userAccelerator = null
  readonly sublabel = ''
  readonly toolTip = ''
  readonly accessibilityLabel = ''
  readonly sharingItem: SharingItem = {}
  readonly #clicked: MenuItemConstructorOptions['click']

  constructor(options: MenuItemConstructorOptions, menu: Menu, build: BuildMenu) {
    const role = knownRole(options.role)
    this.menu = menu
    this.id = options.id ?? ''
    this.label = options.label ?? role ?? ''
    this.type = knownType(options)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.accelerator = options.accelerator ?? roleAction(role)?.accelerator ?? null
    this.registerAccelerator = options.registerAccelerator ?? true
    this.#clicked = options.click
    if (role) this.role = role
    if (options.submenu) this.submenu = Array.isArray(options.submenu) ? build(options.submenu) : notImplemented('a ready-made submenu')
    if (this.accelerator !== null) parseAccelerator(this.accelerator)
  }

  /** As on Electron, whoever clicks says in which window; without one, `reload` and `close` have nothing to act on. */
  readonly click: Shape['click'] = (event?: object, window?: BrowserWindow): void => {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (roleAction(this.role)?.act(window) || !this.#clicked) return
    // Electron's own types want its whole BaseWindow here, and this window is the part of it that the app uses.
    Reflect.apply(this.#clicked, undefined, [this, window, event])
  }
}

function knownRole(role: MenuItemConstructorOptions['role']): Role | undefined {
  if (role === 'showSubstitutions' || role === 'toggleSmartQuotes' || role === 'toggleSmartDashes' || role === 'toggleTextReplacement')
    return notImplemented(`the menu role ${role}`)
  return role
}

function knownType({ type, submenu }: MenuItemConstructorOptions): MenuItem['type'] {
  if (type === 'radio' || type === 'header' || type === 'palette') return notImplemented(`a menu item of type ${type}`)
  return type ?? (submenu ? 'submenu' : 'normal')
}
