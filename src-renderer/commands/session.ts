import type { Recorder } from '../domain/log/event.ts'

import type { Clock } from '../platform/clock.ts'
import type { Desktop } from '../platform/desktop.ts'
import type { Store } from '../store/store.ts'
import type { Backups } from './backups.ts'

/** What every use case works with, made once at unlock by the composition root. */
export interface Session {
  readonly store: Store
  readonly backups: Backups
  readonly desktop: Desktop
  readonly clock: Clock
  readonly newId: () => string
  readonly personId: string
  readonly deviceId: string
  readonly practice: boolean
}

export const recorderOf = ({ personId, deviceId, newId, clock }: Session): Recorder => ({
  by: personId,
  device: deviceId,
  newId,
  now: clock.now,
})
