const TRIES = 3
const AGAIN_MS = 500

/**
 * Waits until a database opens, but not for ever: Chromium can lose its way to one for a moment, as when its own storage starts anew.
 * Only for a register that begins: where there is one, to open it again could make Chromium throw away what is damaged.
 *
 * @param look opens it, and says whether that went well
 */
export async function whenOpen(look: () => Promise<{ readonly ok: boolean }>, againMs = AGAIN_MS): Promise<void> {
  for (let turn = 1; turn <= TRIES; turn += 1) {
    if ((await look()).ok) return
    if (turn < TRIES) await new Promise((resolve) => setTimeout(resolve, againMs))
  }
}
