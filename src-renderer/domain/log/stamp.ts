/**
 * A hybrid logical clock (Kulkarni et al., 2014) as text that sorts: wall time in ms, a counter, the device.
 *
 * A machine whose clock jumps back keeps counting from the last stamp it saw, so an answer is never shown before its question.
 */
export type Stamp = string

const TIME_DIGITS = 15
const COUNTER_DIGITS = 6

/** The stamp for a new event. @param last the highest stamp seen so far for the subject, or null */
export function nextStamp(last: Stamp | null, nowMs: number, device: string): Stamp {
  const [lastTime = '0', lastCounter = '0'] = last?.split('-') ?? []
  const time = Math.max(nowMs, Number(lastTime))
  const counter = time === Number(lastTime) && last !== null ? Number(lastCounter) + 1 : 0
  return `${String(time).padStart(TIME_DIGITS, '0')}-${String(counter).padStart(COUNTER_DIGITS, '0')}-${device}`
}

export const STAMP_SHAPE = /^\d{15}-\d{6}-[0-9a-zA-Z-]{1,64}$/
