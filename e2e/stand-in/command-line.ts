export interface CommandLine {
  /** The app's folder as it was given. */
  readonly app: string
  /** What stands after the folder, and is the app's. */
  readonly args: readonly string[]
  /** What stands before it: Electron hands such flags to its Chromium, and so do we. */
  readonly chromium: readonly string[]
}

/** Splits `[flags] APPDIR [arguments of the app]`. Flags end at the folder, so that an app may have `--flags` of its own. */
export function parseCommandLine(given: readonly string[]): CommandLine {
  const at = given.findIndex((argument) => !argument.startsWith('-'))
  const app = given[at]
  if (app === undefined) throw new Error('stand-in: no app folder given; call it as exec.sh [flags] APPDIR [arguments of the app]')
  const flags = given.slice(0, at)
  if (flags.some((flag) => flag.startsWith('--user-data-dir')))
    throw new Error("stand-in: --user-data-dir is not implemented; use app.setPath('userData', …)")
  return { app, args: given.slice(at + 1), chromium: flags.filter((flag) => !flag.startsWith('--inspect')) }
}
