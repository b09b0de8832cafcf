import { EventEmitter } from 'node:events'
import type { Menu as Shape } from 'electron'
import { notImplemented } from '../loud.ts'
import type { Keystroke } from '../page/messages.ts'
import { matches } from './accelerator.ts'
import type { BrowserWindow } from './browser-window.ts'
import { MenuItem } from './menu-item.ts'

type Template = Parameters<typeof Shape.buildFromTemplate>[0]

let applicationMenu: Menu | null = null

/** A menu that nobody sees: its items are found by id, clicked by tests, and pressed by their accelerators. */
export class Menu extends EventEmitter implements Shape {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu()
    for (const options of template) {
      if ('commandId' in options) notImplemented('a ready-made menu item')
      else menu.items.push(new MenuItem(options, menu, Menu.buildFromTemplate))
    }
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  append(): never {
    return notImplemented('menu.append')
  }
  insert(): never {
    return notImplemented('menu.insert')
  }
  popup(): never {
    return notImplemented('menu.popup')
  }
  closePopup(): never {
    return notImplemented('menu.closePopup')
  }
}

function itemFor(keystroke: Keystroke, { items }: Menu): MenuItem | undefined {
  for (const item of items) {
    if (!item.enabled || !item.visible) continue
    const pressed = item.registerAccelerator && item.accelerator !== null && matches(item.accelerator, keystroke)
    const found = pressed ? item : item.submenu && itemFor(keystroke, item.submenu)
    if (found) return found
  }
  return undefined
}

/** A key that the page did not keep goes to the menu. */
export function pressAccelerator(keystroke: Keystroke, window: BrowserWindow): void {
  if (applicationMenu) itemFor(keystroke, applicationMenu)?.click({ triggeredByAccelerator: true }, window)
}
