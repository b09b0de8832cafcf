import type { PreferenceStore } from '../shell/preferences.ts'

/** Wrong tries that cost nothing: a typing error, and the caps lock. */
const FREE = 3
const FIRST_SECONDS = 5
const LONGEST_SECONDS = 300

/** Seconds to wait after so many wrong tries in a row: none at first, then twice as long each time, five minutes at the most. */
export const delayAfter = (wrong: number): number => (wrong < FREE ? 0 : Math.min(FIRST_SECONDS * 2 ** (wrong - FREE), LONGEST_SECONDS))

/** Who guesses at the keyboard is made to wait, and closing the app does not help. Against a copy of the disk scrypt must do. */
export interface Tries {
  /** Whole seconds until the next try; 0 when it may be now. */
  wait(): number
  /** Before a passphrase is tried, so that a try that is cut off counts as well. */
  begin(): void
  /** It was right. */
  succeed(): void
  /** It was not looked at: nobody was asked for, or the file is damaged. */
  cancel(): void
}

export function openTries(preferences: PreferenceStore, now: () => number): Tries {
  return {
    wait: () => {
      const { wrong, since } = preferences.get().tries
      const passed = (now() - since) / 1_000
      // A clock that was set back must not lock anyone out for a year.
      const left = Math.min(delayAfter(wrong) - passed, delayAfter(wrong))
      return Math.max(0, Math.ceil(left))
    },
    begin: () => preferences.set({ tries: { wrong: preferences.get().tries.wrong + 1, since: now() } }),
    cancel: () => preferences.set({ tries: { ...preferences.get().tries, wrong: Math.max(0, preferences.get().tries.wrong - 1) } }),
    succeed: () => preferences.set({ tries: { wrong: 0, since: 0 } }),
  }
}
