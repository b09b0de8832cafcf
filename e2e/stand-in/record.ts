export interface RecordedRequest {
  /** As the app knows it: `app://…`. */
  readonly url: string
  readonly outcome:
    | 'served'
    | 'cancelled by onBeforeRequest'
    | 'refused: no handler'
    | 'refused: navigation'
    | 'refused: not a window of the app'
}

/** What the app did to the world outside, for the stand-in's own tests. The app's tests must not know that it exists. */
export const record = {
  requests: [] as RecordedRequest[],
  refusedWindows: [] as string[],
  shell: [] as { action: 'openPath' | 'showItemInFolder'; path: string }[],
  titleBarOverlays: [] as object[],
  permissionHandlers: [] as string[],
}

Object.assign(globalThis, { gehoorStandIn: record })
