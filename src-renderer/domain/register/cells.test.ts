import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../deadlines/calendar-date.ts'
import { readDateCell, readLines, readNames, readPhone, saysNothing, tidy } from './cells.ts'

const TODAY = '2026-11-23'
const dateOf = (cell: string) => {
  const read = readDateCell(cell, TODAY)
  return read.ok ? read.value : read.reason.code
}

describe('a cell as one line', () => {
  it.each([
    [' 12 \u00A0 maart\t2024\n', '12 maart 2024'],
    ['\uFEFF\u200BNoor\u200E\u202A van\u202E\u2060 Proefdam\u200F', 'Noor van Proefdam'],
    ['een\r\n\r\ntwee', 'een twee'],
    [' \u00A0\u200B ', ''],
  ])('%j is %j', (cell, line) => {
    expect(tidy(cell)).toBe(line)
  })

  test('what is tidy stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\u00A0', '\u200B', '\uFEFF') }), (cell) => {
        expect(tidy(tidy(cell))).toBe(tidy(cell))
      }),
    )
  })
})

describe('a date', () => {
  it.each([
    '12-03-2024',
    '12-3-24',
    '2024-03-12',
    '12 mrt 2024',
    '12 maart 2024',
    '12.03.2024',
    '12/3/2024',
    'di 12-03-2024',
    'dinsdag 12 maart 2024',
    'di 12.03.24',
    'di. 12.3.2024 09:30',
    ' 12-03-2024\u00A0',
    "'12-03-2024",
    "12 mrt '24",
    '12-3-’24',
    '12032024',
    '120324',
    '20240312',
    '45363',
    '45363.75',
  ])('%j', (cell) => {
    expect(dateOf(cell)).toBe('2024-03-12')
  })

  it.each([
    '12-03-2024 9:30',
    '12-03-2024, 09.30 uur',
    '12-03-2024 9:30u',
    '12-03-2024 09:30 H',
    '2024-03-12T09:30:00',
    '2024-03-12T09:30:00.000Z',
    '2024-03-12 09:30:00+01:00',
    '2024-03-12 09:30 -0100',
  ])('with the time behind it: %s', (cell) => {
    expect(dateOf(cell)).toBe('2024-03-12')
  })

  it.each([
    ['36526', '2000-01-01'],
    ['36999', '2001-04-18'],
    ['49999', '2036-11-20'],
    ['69999', '2091-08-24'],
    ['72999', '2099-11-10'],
  ])('Excel wrote %s for %s', (cell, date) => {
    expect(dateOf(cell)).toBe(date)
  })

  test('whatever the day, Excel and a person say the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 36_526, max: 72_999 }), (serial) => {
        const day = addDays('1899-12-30', serial)
        const typed = `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`
        expect([dateOf(String(serial)), dateOf(typed), dateOf(`${serial}.5`), dateOf(day.replaceAll('-', ''))]).toEqual([
          day,
          day,
          day,
          day,
        ])
      }),
    )
  })

  it.each([
    ['30-02-2025', 'noSuchDay'],
    ['14-13-2026', 'noSuchMonth'],
    ['20250230', 'noSuchDay'],
    ['19991301', 'noSuchMonth'],
    ['zie mail', 'notADate'],
    ['vandaag', 'notADate'],
    ['ma', 'notADate'],
    ['maandag', 'notADate'],
    ['12-03', 'notADate'],
    ['12 maart', 'notADate'],
    ['di 12-03', 'notADate'],
    ['dinsdag 12-03', 'notADate'],
    ['Dins. 12 3', 'notADate'],
    ['1203', 'notADate'],
    ['35999', 'notADate'],
    ['73000', 'notADate'],
    ['145363', 'noSuchMonth'],
    ['45363.', 'notADate'],
    ['45363 x', 'notADate'],
    ['x12-03-2024', 'notADate'],
    ['12-03-2024 en 13-03-2024', 'notADate'],
    ['12-03-2024 9:30 of later', 'notADate'],
    ['', 'notADate'],
  ])('%j is refused, and never moved: %s', (cell, code) => {
    expect(dateOf(cell)).toBe(code)
  })
})

describe('a phone number', () => {
  it.each([
    ['612341188', '06-12341188'],
    ['0612341188', '06-12341188'],
    ['06 1234 1188', '06-12341188'],
    ['06.12.34.11.88', '06-12341188'],
    ['06/12341188', '06-12341188'],
    ['+31612341188', '06-12341188'],
    ['+31 (0)6 1234 1188', '06-12341188'],
    ['0031 6 12341188', '06-12341188'],
    ['104123456', '0104123456'],
    ['+31 10 412 3456', '0104123456'],
    ['010-412 34 56', '010-412 34 56'],
    ['06-1234118', '06-1234118'],
    ['06-123411889', '06-123411889'],
    ['6123411', '6123411'],
    ['1612341188', '1612341188'],
    ['061234118', '061234118'],
    ['+32 470 12 34 56', '+32 470 12 34 56'],
    ['06-12341188 (na 17 uur)', '06-12341188 (na 17 uur)'],
    [' zie  mail ', 'zie mail'],
    ['', ''],
  ])('%j is %j', (cell, phone) => {
    expect(readPhone(cell)).toBe(phone)
  })
})

describe('C10: several parents in one cell', () => {
  it.each([
    ['Noor van Proefdam en Bram Tak', ['Noor van Proefdam', 'Bram Tak']],
    ['Noor AND Bram', ['Noor', 'Bram']],
    ['Noor & Bram + Cato', ['Noor', 'Bram', 'Cato']],
    ['Noor/Bram /  Cato', ['Noor', 'Bram', 'Cato']],
    ['Noor; Bram\r\nCato\nDirk;', ['Noor', 'Bram', 'Cato', 'Dirk']],
    ['Noor  en \n Bram', ['Noor', 'Bram']],
    ['Ennio Benders', ['Ennio Benders']],
    ['N&M Proef', ['N&M Proef']],
    [' ; ', []],
    ['', []],
  ])('%j', (cell, names) => {
    expect(readNames(cell)).toEqual(names)
  })
})

describe('several things in one cell', () => {
  it.each([
    ['Hek maken\nBeleid  herzien', ['Hek maken', 'Beleid herzien']],
    ['1. Hek maken\r\n2) Beleid herzien', ['Hek maken', 'Beleid herzien']],
    ['1. Hek maken 2. Beleid herzien 10) Team', ['Hek maken', 'Beleid herzien', 'Team']],
    ['- Hek maken\n*Beleid\n  • Team', ['Hek maken', 'Beleid', 'Team']],
    ['Hek voor 2. april maken', ['Hek voor', 'april maken']],
    ['Hek voor 2.50 euro', ['Hek voor 2.50 euro']],
    ['Belt 2 .  dagen, groep 3.1 en zaal 123. Boven', ['Belt 2 . dagen, groep 3.1 en zaal 123. Boven']],
    ['\n\n \n', []],
    ['', []],
  ])('%j', (cell, lines) => {
    expect(readLines(cell)).toEqual(lines)
  })
})

describe('C7: a cell that says that there is nothing', () => {
  it.each([
    'geen',
    'Geen maatregel',
    'GEEN MAATREGELEN',
    'nvt',
    'n.v.t.',
    'NVT.',
    'none',
    'n/a',
    'niet van toepassing',
    '-',
    '---',
    'nee',
    ' geen. ',
  ])('%j', (cell) => {
    expect(saysNothing(cell)).toBe(true)
  })

  it.each(['', 'geen idee', 'voorlopig geen', 'nee, toch wel', 'nonevenement', 'Hek maken'])('but not %j', (cell) => {
    expect(saysNothing(cell)).toBe(false)
  })
})
