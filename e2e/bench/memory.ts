import { execFileSync } from 'node:child_process'

const EVERY_MS = 250

/** What the app takes more than when this began, at its most, in MB: its main process, and the largest of its pages. */
export function watchMemory(pid: number): { stop(): { readonly main: number; readonly page: number } } {
  const before = sizes(pid)
  const peak = { ...before }
  const timer = setInterval(() => {
    const now = sizes(pid)
    peak.main = Math.max(peak.main, now.main)
    peak.page = Math.max(peak.page, now.page)
  }, EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return { main: peak.main - before.main, page: peak.page - before.page }
    },
  }
}

function sizes(pid: number): { main: number; page: number } {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? [])
    .map(([, id = '0', parent = '0', rss = '0', args = '']) => ({ id: Number(id), parent: Number(parent), mb: Number(rss) / 1_000, args }))
  const own = (parent: number): typeof rows => rows.flatMap((row) => (row.parent === parent ? [row, ...own(row.id)] : []))
  const pages = own(pid).filter(({ args }) => args.includes('--type=renderer'))
  return { main: rows.find(({ id }) => id === pid)?.mb ?? 0, page: Math.max(0, ...pages.map(({ mb }) => mb)) }
}
