import type { CaseEventData, CaseEventType } from '../src-renderer/domain/complaint/events.ts'
import { evolve } from '../src-renderer/domain/complaint/evolve.ts'
import { referenceFor } from '../src-renderer/domain/complaint/reference.ts'
import { addDays, yearOf } from '../src-renderer/domain/deadlines/calendar-date.ts'
import type { DomainEvent, NewEvent } from '../src-renderer/domain/log/event.ts'
import { record } from '../src-renderer/domain/log/record.ts'
import { intake, recorder } from '../src-renderer/domain/test-kit.ts'
import { cardOf } from '../src-renderer/store/card.ts'
import type { SeedCase } from './seed.ts'

const did = <Type extends CaseEventType>(type: Type, data: CaseEventData[Type]): NewEvent => ({ type, version: 1, data })

const handledBy = (handlerId: string): NewEvent => did('handlerAssigned', { handlerId })

function letter(kind: 'acknowledgement' | 'outcome', on: string, isSent = true): NewEvent[] {
  const made = did('letterMade', {
    letterId: `brief-${kind}`,
    kind,
    complainantId: 'k1',
    language: 'nl',
    handlerId: 'p12',
    datedOn: on,
    sha256: '0'.repeat(64),
  })
  return isSent ? [made, did('letterSent', { letterId: `brief-${kind}`, channel: 'email', sentOn: on })] : [made]
}

const judged = (on: string, noMeasures: boolean): NewEvent =>
  did('judgmentGiven', { judgment: 'upheld', reasoning: 'Er was niet gebeld.', judgedOn: on, noMeasures })

const promised = (measureId: string, text: string, ownerId: string, realiseBy: string): NewEvent =>
  did('measureAgreed', { measureId, text, level: measureId === 'm4' ? 'organisation' : 'location', ownerId, realiseBy })

/** Six cases of the sample organisation, with something in every group of the screen Today on a Monday. */
export function weekOfCases(today: string): SeedCase[] {
  const day = (days: number): string => addDays(today, days)
  // Received so many days ago, where, and what happened since.
  const cases: [number, string, NewEvent[]][] = [
    // Past its limit; the handler is away.
    [-53, 'linde', [handledBy('p10'), ...letter('acknowledgement', day(-52)), talk(day(-3))]],
    [-7, 'rietnest', []],
    [-18, 'vlier', [handledBy('p08'), ...letter('acknowledgement', day(-14))]],
    [
      -40,
      'kikker',
      [
        handledBy('p12'),
        ...letter('acknowledgement', day(-38)),
        judged(day(-30), false),
        promised('m1', "Ophaallijst met foto's", 'p04', today),
        promised('m2', 'Bellen bij elke val', 'p04', day(-17)),
        promised('m3', 'Deur met een hoge klink', 'p11', day(-10)),
        promised('m4', 'Werkwijze ophalen herzien', 'p05', day(-24)),
        promised('m5', 'Oudergesprek over de groep', 'p12', day(27)),
        ...letter('outcome', day(-28)),
        did('measureRealised', { measureId: 'm2', realisedOn: day(-18) }),
        did('measureRealised', { measureId: 'm4', realisedOn: day(-25) }),
        did('effectChecked', { measureId: 'm4', checkedOn: day(-4), effect: 'works', note: '' }),
      ],
    ],
    [-35, 'linde', [handledBy('p12'), ...letter('acknowledgement', day(-34)), judged(day(-20), true), ...letter('outcome', day(-19))]],
    [-3, 'centrum', [handledBy('p07'), ...letter('acknowledgement', day(-1), false)]],
  ]
  return cases.map(([days, locationId, happened], index) => caseOf(index + 1, day(days), locationId, happened, today))
}

const talk = (on: string): NewEvent =>
  did('contactLogged', { contactId: 'c1', on, channel: 'phone', party: 'complainant', summary: 'Gebeld.', shareable: true })

function caseOf(number: number, receivedOn: string, locationId: string, happened: readonly NewEvent[], today: string): SeedCase {
  const id = `00000000-0000-7000-8000-00000000000${number}`
  const registered = did('complaintRegistered', {
    ...intake,
    kind: 'complaint',
    reference: referenceFor(receivedOn, number),
    receivedOn,
    incidentOn: null,
    locationId,
    natureId: null,
  })
  // By a colleague, later than whoever was here today.
  const using = recorder('p04', `pc-${number}`, Date.parse(`${today}T23:50:00Z`) + number * 60_000)
  const log: DomainEvent[] = record(id, [registered, ...happened], [], using)
  const complaint = evolve(log)
  if (!complaint) throw new Error('no case')
  return { id, year: yearOf(receivedOn), number, card: cardOf(complaint), log }
}
