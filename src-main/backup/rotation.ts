/** How many of the newest are kept, each from another day, week or month; of every year the last one stays. */
const KEPT = { day: 7, week: 4, month: 12 } as const

const NAME = /^gehoor-(.+)-(\d{4}-\d{2}-\d{2})-(\d{4})(?:-(\d+))?\.age$/

/** What an export is called: by organisation, day and time, so that a folder tells which is the last. @param madeAt `YYYY-MM-DDTHH:MM`, local */
export function exportName(organisation: string, madeAt: string, turn = 1): string {
  const [day = '', time = ''] = madeAt.split('T')
  return `gehoor-${slugOf(organisation)}-${day}-${time.replace(':', '')}${turn > 1 ? `-${turn}` : ''}.age`
}

/** Letters and digits only, on every file system; an organisation without any is called `register`. */
export function slugOf(organisation: string): string {
  const plain = organisation
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' ? 'register' : plain
}

/**
 * Which exports may go: all but the last of 7 days, 4 weeks, 12 months and every year, and but those that must stay whatever
 * their date says. Only names that are ours and of this organisation are ever among them.
 *
 * @param protectedNames the one just made and the last good one: a clock that was wrong must not cost those
 */
export function outdated(names: readonly string[], organisation: string, protectedNames: ReadonlySet<string>): string[] {
  const slug = slugOf(organisation)
  const ours = names
    .flatMap((name) => {
      const [, of, day = '', time = '', turn = '1'] = NAME.exec(name) ?? []
      return of === slug ? [{ name, day, at: `${day}T${time}-${turn.padStart(4, '0')}` }] : []
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  const kept = new Set(protectedNames)
  const keep = (periodOf: (day: string) => string, most: number): void => {
    const seen = new Set<string>()
    for (const { name, day } of ours) {
      const period = periodOf(day)
      if (seen.has(period)) continue
      if (seen.size >= most) return
      seen.add(period)
      kept.add(name)
    }
  }
  keep((day) => day, KEPT.day)
  keep(weekOf, KEPT.week)
  keep((day) => day.slice(0, 7), KEPT.month)
  keep((day) => day.slice(0, 4), Number.POSITIVE_INFINITY)
  return ours.map(({ name }) => name).filter((name) => !kept.has(name))
}

const DAY_MS = 86_400_000
/** Weeks since Monday 5 January 1970; a day that is none is a week of its own. */
function weekOf(day: string): string {
  const ms = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(ms) ? day : String(Math.floor((ms / DAY_MS - 4) / 7))
}
