import type { MenuCommand } from '../contract/contract.ts'
import type { MenuItemOptions } from '../electron.ts'
import type { MainWords } from '../text/words.ts'

/** The keys of the app, once: the menu has them, and the page explains them. */
export const MENU_KEYS: Readonly<Record<MenuCommand, string>> = {
  newComplaint: 'CmdOrCtrl+N',
  search: 'CmdOrCtrl+K',
  today: 'CmdOrCtrl+1',
  cases: 'CmdOrCtrl+2',
  agenda: 'CmdOrCtrl+3',
  measures: 'CmdOrCtrl+4',
  settings: 'CmdOrCtrl+,',
  lock: 'CmdOrCtrl+L',
  help: 'F1',
}

/** The application menu. Its accelerators are the app's own keys: they work wherever the focus is. */
export function menuTemplate(words: MainWords['menu'], command: (command: MenuCommand) => void): MenuItemOptions[] {
  const item = (id: MenuCommand, label: string): MenuItemOptions => ({
    id,
    label,
    accelerator: MENU_KEYS[id],
    click: () => command(id),
  })
  const separator: MenuItemOptions = { type: 'separator' }
  return [
    {
      label: words.file,
      submenu: [
        item('newComplaint', words.newComplaint),
        separator,
        item('lock', words.lock),
        { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        item('today', words.today),
        item('cases', words.cases),
        item('agenda', words.agenda),
        item('measures', words.measures),
        item('settings', words.settings),
        item('search', words.search),
        item('help', words.help),
        separator,
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'resetZoom', label: words.normalSize },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
}
