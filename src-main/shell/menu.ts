import type { MenuCommand } from '../contract/contract.ts'
import type { MenuItemOptions } from '../electron.ts'
import type { MainWords } from '../text/words.ts'

/** The application menu. Its accelerators are the app's own keys: they work wherever the focus is. */
export function menuTemplate(words: MainWords['menu'], command: (command: MenuCommand) => void): MenuItemOptions[] {
  const item = (id: MenuCommand, label: string, accelerator: string): MenuItemOptions => ({
    id,
    label,
    accelerator,
    click: () => command(id),
  })
  const separator: MenuItemOptions = { type: 'separator' }
  return [
    {
      label: words.file,
      submenu: [
        item('newComplaint', words.newComplaint, 'CmdOrCtrl+N'),
        separator,
        item('lock', words.lock, 'CmdOrCtrl+L'),
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
        item('today', words.today, 'CmdOrCtrl+1'),
        item('cases', words.cases, 'CmdOrCtrl+2'),
        item('agenda', words.agenda, 'CmdOrCtrl+3'),
        item('measures', words.measures, 'CmdOrCtrl+4'),
        item('settings', words.settings, 'CmdOrCtrl+,'),
        item('search', words.search, 'CmdOrCtrl+K'),
        separator,
        { role: 'zoomIn', label: words.larger },
        { role: 'zoomOut', label: words.smaller },
        { role: 'resetZoom', label: words.normalSize },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
  ]
}
