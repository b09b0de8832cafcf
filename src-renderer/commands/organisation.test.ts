import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { deadlinesOf } from '../domain/complaint/progress.ts'
import { NO_ORGANISATION } from '../domain/organisation/organisation.ts'
import { openStore } from '../store/store.ts'
import { STARTING_NATURES } from '../text/natures.ts'
import { changeOrganisation } from './change-organisation.ts'
import { type Founding, foundOrganisation } from './found-organisation.ts'
import { readOrganisationFile } from './sample-organisation.ts'
import { type Desk, emptyDesk, fillDisk, openDesk, read, registerOne } from './test-kit.ts'

const profile = { ...NO_ORGANISATION.profile, name: 'De Proef', phone: '06-12340000' }
const own: Founding = {
  kind: 'own',
  form: { profile, you: { name: 'Marijke Voorbeeld', role: 'office', function: 'Klantzaken' } },
  personId: 'gerda',
}
const current = ({ session }: Desk) => session.store.organisation.current.get()
const anotherPage = async (desk: Desk): Promise<Desk> => {
  const { database, key, session } = desk
  const store = await read(openStore(database, key, 'vault-1', { mayBeEmpty: false }))
  return { ...desk, session: { ...session, store } }
}

describe('founding one’s own', () => {
  it('keeps what was typed, who typed it, this machine’s name, and natures to start with', async () => {
    const desk = await emptyDesk()
    await read(foundOrganisation(desk.session, own, 'pc Kantoor'))
    const organisation = current(desk)
    expect(organisation.profile).toEqual(profile)
    expect(organisation.people).toMatchObject([{ personId: 'gerda', name: 'Marijke Voorbeeld', role: 'office', function: 'Klantzaken' }])
    expect(organisation.natures.map(({ name }) => name)).toEqual([...STARTING_NATURES])
    expect(new Set(organisation.natures.map(({ natureId }) => natureId)).size).toBe(STARTING_NATURES.length)
    expect(organisation.devices.get('pc-1')).toBe('pc Kantoor')
    expect(organisation.calendar).toEqual({ holidays: 'cao', closingDays: [] })
  })

  it('is there after the page was loaded anew', async () => {
    const desk = await emptyDesk()
    await read(foundOrganisation(desk.session, own, 'pc Kantoor'))
    expect(current(await anotherPage(desk))).toEqual(current(desk))
  })

  it('happens whole or not at all', async () => {
    const desk = await emptyDesk()
    fillDisk(desk)
    expect(await foundOrganisation(desk.session, own, 'pc Kantoor')).toEqual({ ok: false, reason: 'diskFull' })
    expect(current(desk)).toEqual(NO_ORGANISATION)
    expect(await desk.database.logs.count()).toBe(0)
  })
})

it('founding one to practise on keeps the ids of its file, so that the two fit', async () => {
  const desk = await emptyDesk()
  const file = await read(
    Promise.resolve(
      readOrganisationFile(
        JSON.stringify({
          organisation: { name: 'De Proef', holidayList: 'atw' },
          locations: [{ id: 'linde', name: 'Onder de Linde', managerId: 'p1' }],
          people: [{ id: 'p1', name: 'Monique Ravenhorst', role: 'handler', locationId: 'linde' }],
        }),
      ),
    ),
  )
  await read(foundOrganisation(desk.session, { kind: 'practice', file }, 'pc Kantoor'))
  const { calendar, locations, people, devices } = current(desk)
  expect(calendar.holidays).toBe('atw')
  expect(locations).toMatchObject([{ locationId: 'linde', managerId: 'p1', groups: [], activeUntil: null }])
  expect(people).toMatchObject([{ personId: 'p1', locationId: 'linde', function: '' }])
  expect([...devices.values()]).toEqual(['pc Kantoor'])
})

describe('changing it', () => {
  const closing = { type: 'closingDayAdded', version: 1, data: { date: '2026-12-24', reason: 'Kantoor gesloten' } } as const

  it('is an event of its own log, by whom and when', async () => {
    const desk = await openDesk()
    expect(await changeOrganisation(desk.session, [closing])).toEqual({ ok: true, value: null })
    expect(current(desk).calendar.closingDays).toEqual([closing.data])
    expect(desk.session.store.organisation.log().at(-1)).toMatchObject({ ...closing, by: 'gerda', at: '2026-11-23T09:15:00.000Z' })
  })

  it('T9: names the open cases whose dates it moves, and they are moved at once', async () => {
    const desk = await openDesk()
    const caseId = await registerOne(desk)
    const acknowledgeBy = () => {
      const card = desk.session.store.cards.all.get().get(caseId)
      const { calendar, terms } = current(desk)
      return card && deadlinesOf(card, calendar, terms)[0]?.actBy
    }
    expect(acknowledgeBy()).toBe('2026-11-23')
    const studyDay = { ...closing, data: { date: '2026-11-18', reason: 'Studiedag' } }
    await read(changeOrganisation(desk.session, [studyDay]))
    expect(acknowledgeBy()).toBe('2026-11-24')
    expect(desk.session.store.organisation.log().at(-1)?.data).toEqual({ ...studyDay.data, movedCases: [caseId] })
    expect(current(await anotherPage(desk)).calendar.closingDays).toEqual([studyDay.data])
  })

  it('is refused while another page has written what this one has not seen, and theirs stays', async () => {
    const desk = await openDesk()
    const other = await anotherPage(desk)
    await read(changeOrganisation(other.session, [closing]))
    expect(await changeOrganisation(desk.session, [{ ...closing, data: { ...closing.data, reason: 'Anders' } }])).toEqual({
      ok: false,
      reason: 'busy',
    })
    expect(current(await anotherPage(desk)).calendar.closingDays).toEqual([closing.data])
  })

  it('is told when the disk is full, and nothing has changed', async () => {
    const desk = await openDesk()
    fillDisk(desk)
    expect(await changeOrganisation(desk.session, [closing])).toEqual({ ok: false, reason: 'diskFull' })
    expect(current(desk).calendar.closingDays).toEqual([])
  })
})
