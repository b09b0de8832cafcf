import { common } from './common.ts'
import { gate } from './gate.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'

/** What is said before somebody has unlocked: the start reads no other words. */
export const gateRooms = { common, gate, settings, setup } as const
