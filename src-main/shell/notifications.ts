import type { RequestOf } from '../contract/contract.ts'
import type { AppNotification, ElectronSubset } from '../electron.ts'
import { mainWords } from '../text/words.ts'
import type { PreferenceStore } from './preferences.ts'

interface Dependencies {
  readonly Notification: ElectronSubset['Notification']
  readonly preferences: PreferenceStore
  /** `YYYY-MM-DD`. */
  readonly today: () => string
  readonly focusWindow: () => void
}

type Notify = (request: RequestOf<'app:notify'>) => undefined

/**
 * Tells on the desktop how many deadlines there are, and never whose: it stands on a screen that anyone can read, also while
 * Gehoor is locked. In the morning once a day, however often someone unlocks.
 */
export function notifier({ Notification, preferences, today, focusWindow }: Dependencies): Notify {
  // Held: one that nobody refers to is collected, and its click with it.
  let shown: AppNotification | null = null
  return ({ occasion, dueToday, late, language }) => {
    const { notifications, summarisedOn } = preferences.get()
    if (!notifications || dueToday + late === 0 || !Notification.isSupported()) return
    if (occasion === 'morning' && summarisedOn === today()) return
    preferences.set({ summarisedOn: today() })
    shown?.close()
    shown = new Notification({ title: 'Gehoor', body: mainWords(language).deadlines(dueToday, late) })
    shown.on('click', focusWindow)
    shown.show()
  }
}
