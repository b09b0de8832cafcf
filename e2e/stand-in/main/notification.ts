import type { NotificationConstructorOptions } from 'electron'
import { StrictEmitter } from '../emitter.ts'
import { requireReady } from './app.ts'

/** There is no desktop to show it on. Tests replace `show`, as they do on Electron, where nobody would see it either. */
export class Notification extends StrictEmitter<{ click: []; close: [] }> {
  static isSupported(): boolean {
    return true
  }

  readonly title: string
  readonly body: string

  constructor({ title = '', body = '' }: NotificationConstructorOptions = {}) {
    super({ click: true, close: true })
    requireReady('Notification')
    this.title = title
    this.body = body
  }

  show(): void {
    console.error(`stand-in: notification: ${this.title}: ${this.body}`)
  }

  close(): void {
    this.emit('close')
  }
}
