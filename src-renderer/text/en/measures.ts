import type { measures as nl } from '../nl/measures.ts'
import type { Words } from '../words.ts'

export const measures: Words<typeof nl> = {
  title: 'Measures',
  list: 'List of measures',
  print: 'Print this list',
  views: { label: 'Views', open: 'Open', late: 'Late', unchecked: 'Effect to check', all: 'All' },
  location: 'Location',
  allLocations: 'All locations',
  owner: 'Who does it',
  allOwners: 'Everyone',
  columns: {
    measure: 'Measure',
    reference: 'Reference',
    location: 'Location',
    level: 'Level',
    owner: 'Who',
    promisedFor: 'Promised',
    realiseBy: 'Due',
    state: 'State',
    effect: 'Result',
  },
  realised: 'Done {{date}}',
  lapsed: 'No longer needed',
  notChecked: 'to check',
  anonymised: 'Anonymised',
  empty: {
    title: 'No measures yet',
    text: 'A measure belongs to a judgment. As soon as you agree on one, you follow here whether it is done in time and whether it works.',
  },
  none: {
    title: 'Nothing found',
    text: 'No measure fits this. Choose another view, location or person.',
    action: 'Show all measures',
  },
}
