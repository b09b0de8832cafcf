import type { cases as nl } from '../nl/cases.ts'
import type { Words } from '../words.ts'

export const cases: Words<typeof nl> = {
  title: 'Complaints',
  views: { label: 'Views', open: 'Open', late: 'Late', unassigned: 'Without handler', all: 'All', signals: 'Signals' },
  searchLabel: 'Search in complaints',
  searchPlaceholder: 'Name, child, reference or word',
  shown: '{{count}} of {{total}}',
  list: 'List of complaints',
  columns: {
    reference: 'Reference',
    title: 'Complaint',
    complainant: 'Parent',
    location: 'Location',
    handler: 'Handler',
    status: 'Stage',
    receivedOn: 'Received',
    next: 'Next',
  },
  keys: { choose: 'choose', open: 'open', find: 'search' },
  empty: {
    title: 'No complaints yet',
    text: 'As soon as a complaint or signal comes in, it shows here with its next date.',
    action: 'Register a complaint',
  },
  noneFound: {
    title: 'Nothing found',
    text: 'No complaint fits this. Choose another view or search for another word.',
    action: 'Show all complaints',
  },
}
