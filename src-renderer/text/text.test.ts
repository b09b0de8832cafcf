import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsIn } from './all-words.ts'
import { dateFormats, listOf } from './dates.ts'
import { en } from './en/index.ts'
import { nl } from './nl/index.ts'

type Tree = { readonly [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  )

const dutch = new Map(leaves(nl))
const english = new Map(leaves(en))
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort()

/** Sentences that are the same in both languages, because the words are. */
const SAME = new Set([
  'agenda.view.week',
  'agenda.week',
  'agenda.weekShort',
  'agenda.weekTitle',
  'backup.cancel',
  'caseFile.event.channels.email',
  'caseFile.steps.later',
  'cases.keys.open',
  'cases.views.open',
  'common.date.weekend',
  'course.contactChannels.email',
  'course.event.contactLogged',
  'courseForm.measure.effect',
  'find.fields.contacts',
  'help.inApp',
  'intake.channels.email',
  'intake.email',
  'intake.postcode',
  'letter.open',
  'letter.send.channels.email',
  'letter.send.channels.post',
  'settings.languages.en',
  'settings.languages.nl',
  'settings.location.columns.manager',
  'settings.location.postcode',
  'settings.person.email',
  'setup.organisation.postcode',
  'setup.organisation.website',
  'reportDocument.columns.open',
  'reportDocument.outcomeHeads.open',
  'reportDocument.terms.open.term',
  'restore.cancel',
  'shell.mails',
  'shell.openCount',
  'mails.kinds.letter',
  'mails.open',
  'mails.title',
  'measures.views.open',
  'today.date',
])

describe('English', () => {
  it('has every sentence that Dutch has, and no other', () => {
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort())
  })

  it('fills the same values in', () => {
    for (const [key, text] of dutch) expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(text)])
  })

  it('is not Dutch', () => {
    const untranslated = [...dutch].filter(
      ([key, text]) => english.get(key) === text && /\p{L}{3}/u.test(text.replaceAll(/\{\{\w+\}\}/g, '')) && !SAME.has(key),
    )
    expect(untranslated).toEqual([])
  })
})

describe('sentences', () => {
  it('are never empty and hold no markup', () => {
    for (const [key, text] of [...dutch, ...english]) {
      expect([key, text.trim() !== '' && text === text.trim()]).toEqual([key, true])
      expect([key, /[<>]/.test(text)]).toEqual([key, false])
    }
  })

  it('are all used somewhere', () => {
    const root = join(import.meta.dirname, '..')
    const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('text/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n')
    const unused = [...dutch.keys()].filter((key) => {
      const base = key.replace(/_(zero|one|other)$/, '')
      const parent = base.slice(0, base.lastIndexOf('.'))
      // A key can be built from its room and a code: `intake.channels.${channel}`.
      return !code.includes(`'${base}'`) && !code.includes(`${parent}.$`) && !code.includes(`${parent.slice(0, parent.lastIndexOf('.'))}.$`)
    })
    expect(unused).toEqual([])
  })

  it('are filled exactly as typed, whatever stands in a value', () => {
    const name = '<b>{{count}} $t(common.yes) & "Anna"</b>'
    expect(wordsIn('nl')('letters.salutation.plain', { name })).toBe(`Beste ${name},`)
  })

  it('count as each language does', () => {
    const t = wordsIn('nl')
    expect([t('caseFile.state.lateDays', { count: 1 }), t('caseFile.state.lateDays', { count: 2 })]).toEqual([
      '1 dag te laat',
      '2 dagen te laat',
    ])
    expect(wordsIn('en')('caseFile.state.lateDays', { count: 1 })).toBe('1 day late')
    expect([0, 1, 2].map((count) => t('agenda.dayLabel', { count, date: 'ma 2 nov' }))).toEqual([
      'ma 2 nov, niets',
      'ma 2 nov, 1 termijn',
      'ma 2 nov, 2 termijnen',
    ])
  })
})

describe('dates', () => {
  it('are written as each language writes them, with the year when it is another', () => {
    const dutchDates = dateFormats('nl', '2026-11-23')
    expect([
      dutchDates.short('2026-11-27'),
      dutchDates.short('2027-01-04'),
      dutchDates.long('2026-11-27'),
      dutchDates.letter('2026-11-27'),
      dutchDates.box('2026-03-05'),
    ]).toEqual(['vr 27 nov', 'ma 4 jan 2027', 'vrijdag 27 november', '27 november 2026', 'do 05-03-2026'])
    const englishDates = dateFormats('en', '2026-11-23')
    expect([englishDates.short('2026-11-27'), englishDates.full('2027-01-04')]).toEqual(['Fri 27 Nov', 'Monday 4 January 2027'])
  })

  it('are joined in a sentence', () => {
    expect([listOf(['a'], 'nl'), listOf(['a', 'b', 'c'], 'nl'), listOf(['a', 'b'], 'en')]).toEqual(['a', 'a, b en c', 'a and b'])
  })
})
