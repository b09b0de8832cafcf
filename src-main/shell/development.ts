/** What may be told from outside to an app that runs from its source. A packaged app listens to none of it. */
import { z } from 'zod'

/** The folder for all data, so that every test has its own. */
export function profileFolder(environment: Readonly<Record<string, string | undefined>>, packaged: boolean): string | null {
  const folder = environment.GEHOOR_USER_DATA
  return packaged || folder === undefined || folder === '' ? null : folder
}

/** `--today=YYYY-MM-DD`: the date to work with in a demonstration. One that does not exist is not heard. */
export function demonstrationDate(args: readonly string[], packaged: boolean): string | null {
  const dates = args.filter((arg) => arg.startsWith('--today=')).map((arg) => arg.slice('--today='.length))
  return packaged ? null : (dates.find((date) => z.iso.date().safeParse(date).success) ?? null)
}

/** The time of day that it really is, on the date to work with. @param date null for the real date @returns milliseconds */
export function demonstrationNow(date: string | null, real: Date): number {
  if (date === null) return real.getTime()
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(real).setFullYear(year, month - 1, day)
}

/** The date on this machine's calendar. */
export const dateHere = (now: Date): string => new Intl.DateTimeFormat('sv-SE').format(now)

/** `--organisation=FILE`: another organisation to practise with than the one that comes along. */
export function sampleFile(args: readonly string[], packaged: boolean, own: string): string {
  const file = args.find((arg) => arg.startsWith('--organisation='))?.slice('--organisation='.length)
  return packaged || file === undefined || file === '' ? own : file
}
