import type { find as nl } from '../nl/find.ts'
import type { Words } from '../words.ts'

export const find: Words<typeof nl> = {
  label: 'Find a complaint',
  placeholder: 'Name, child, reference, location or a word from the case',
  results: 'Found',
  recent: 'Changed last',
  all: 'Show all {{count}} in the list',
  count_zero: 'Nothing found. Try another word, or fewer words.',
  count_one: '{{count}} found',
  count_other: '{{count}} found',
  building: 'Gehoor is still reading the cases. Names and references can be found already.',
  similar: {
    title: 'Looks like',
    hint: 'See whether this complaint belongs with one of these. You can simply go on.',
    link: 'Link {{reference}} to this complaint',
    linked: 'Linked complaints',
    reasons: {
      person: 'Same parent',
      child: 'Same child',
      words: 'Same words',
      placeAndNature: 'Same location and nature',
    },
  },
  link: {
    title: 'Link another complaint',
    text: 'The two complaints then stand together. Each keeps its own case and deadlines.',
    typed: 'Find the other complaint',
    confirm: 'Link',
    done: 'The complaints are linked',
  },
  fields: {
    reference: 'Reference',
    people: 'Person',
    child: 'Child',
    subject: 'Subject',
    location: 'Location',
    nature: 'Nature',
    description: 'Description',
    contacts: 'Contact',
    handling: 'Handling',
    letters: 'Letter',
    attachments: 'Attachment',
  },
}
