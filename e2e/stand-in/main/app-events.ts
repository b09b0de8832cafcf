import type { PreventableEvent, StrictEmitter } from '../emitter.ts'
import type { WebContents } from './web-contents.ts'

export interface AppEvents {
  'second-instance': []
  'window-all-closed': []
  activate: []
  'before-quit': [PreventableEvent]
  'will-quit': [PreventableEvent]
  'web-contents-created': [event: object, contents: WebContents]
}

export type AppEmitter = StrictEmitter<AppEvents>
