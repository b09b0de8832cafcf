// playwright-core has the DevTools protocol as types, but does not export the file by name.
export type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts'
