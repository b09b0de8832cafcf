const NUMBERS: Record<string, number> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
  ERR_HTTP_RESPONSE_CODE_FAILURE: -379,
}

/** A failed `loadURL` in Electron's shape. */
export function loadError(reason: unknown, url: string): Error {
  const code = /net::(ERR_\w+)/.exec(String(reason))?.[1] ?? 'ERR_FAILED'
  const errno = NUMBERS[code] ?? NUMBERS.ERR_FAILED
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`, { cause: reason }), { code, errno, url })
}
