import { EventEmitter } from 'node:events'
import { loudPrototype, notImplemented } from './loud.ts'

type Events<T> = Record<keyof T, unknown[]>

/** Refuses to listen for an event that the stand-in never emits: the listener would wait in silence. */
export class StrictEmitter<T extends Events<T>> extends EventEmitter<T> {
  constructor(events: Record<keyof T, true>) {
    super()
    const owner = this.constructor.name
    EventEmitter.prototype.on.call(this, 'newListener', (event: string | symbol) => {
      if (!Object.hasOwn(events, event)) notImplemented(`${owner}'s event '${String(event)}'`)
    })
  }
}
Object.setPrototypeOf(
  StrictEmitter.prototype,
  loudPrototype(EventEmitter.prototype, (owner) => owner.constructor.name),
)

/** An event whose listener may say no. */
export class PreventableEvent {
  defaultPrevented = false
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

export class NavigationEvent extends PreventableEvent {
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
  }
}
