import { describe, expect, it } from 'vitest'
import type { NewOrganisationEvent } from './events.ts'
import { organisationAfter } from './evolve.ts'
import { DEFAULT_LETTER_STYLE, type LetterSender, type LetterStyle } from './letter-style.ts'
import { NO_ORGANISATION } from './organisation.ts'

const afterAllOf = (...events: NewOrganisationEvent[]) => organisationAfter(NO_ORGANISATION, events)
const style = (changes: Partial<LetterStyle>): NewOrganisationEvent => ({ type: 'letterStyleChanged', version: 1, data: { changes } })
const senderOf = (locationId: string, sender: LetterSender | null): NewOrganisationEvent => ({
  type: 'letterSenderSet',
  version: 1,
  data: { locationId, sender },
})
const sender: LetterSender = {
  name: 'Onder de Linde',
  street: 'Lindebrinkje 7',
  postcode: '1234 WD',
  city: 'Wilgendam',
  phone: '',
  email: '',
}

describe('the house style of letters', () => {
  it('changes in what is named, one change after another', () => {
    expect(afterAllOf(style({ colour: '#112233' }), style({ form: 'formal' })).letterStyle).toEqual({
      ...DEFAULT_LETTER_STYLE,
      colour: '#112233',
      form: 'formal',
    })
  })
})

describe('who letters about a location come from', () => {
  it('is set for each location apart', () => {
    const other = { ...sender, name: "'t Vlierpad" }
    expect([...afterAllOf(senderOf('linde', sender), senderOf('vlier', other)).senders]).toEqual([
      ['linde', sender],
      ['vlier', other],
    ])
  })

  it('is the organisation again once it is taken away, for that location alone', () => {
    const { senders } = afterAllOf(senderOf('linde', sender), senderOf('vlier', sender), senderOf('linde', null))
    expect([...senders.keys()]).toEqual(['vlier'])
  })
})

describe('names of fields of the own complaint form', () => {
  it('are kept by field: a later change leaves the other fields', () => {
    const labels = (changes: Record<string, readonly string[]>): NewOrganisationEvent => ({
      type: 'mailLabelsChanged',
      version: 1,
      data: { changes },
    })
    const { mailLabels } = afterAllOf(labels({ name: ['wie'], child: ['kindje'] }), labels({ child: ['uk'] }))
    expect(mailLabels).toEqual({ name: ['wie'], child: ['uk'] })
  })
})
