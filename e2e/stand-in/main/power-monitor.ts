import { StrictEmitter } from '../emitter.ts'

/**
 * The machine of a stand-in never sleeps, and has no screen to lock: nothing is emitted by itself. A test emits what the system
 * would, as it can on Electron.
 */
class PowerMonitor extends StrictEmitter<{ suspend: []; 'lock-screen': [] }> {
  constructor() {
    super({ suspend: true, 'lock-screen': true })
  }

  /** Seconds. Somebody is always there; a test that wants nobody puts another function in its place, as with a dialog. */
  getSystemIdleTime(): number {
    return 0
  }
}

export const powerMonitor = new PowerMonitor()
