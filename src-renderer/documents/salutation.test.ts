import { describe, expect, it } from 'vitest'
import { wordsIn } from '../text/all-words.ts'
import { salutation } from './salutation.ts'

describe('a letter begins', () => {
  it.each([
    ['Sanne Hoogwater', 'Beste Sanne Hoogwater,', 'Dear Sanne Hoogwater,'],
    ['dhr. de Vries', 'Beste heer De Vries,', 'Dear Mr De Vries,'],
    ['De heer J. van den Berg', 'Beste heer J. van den Berg,', 'Dear Mr J. van den Berg,'],
    ['Mw Gündoğar', 'Beste mevrouw Gündoğar,', 'Dear Ms Gündoğar,'],
    ['Mevrouw ’t Hart', 'Beste mevrouw ’t Hart,', 'Dear Ms ’t Hart,'],
    ['fam. Zandhorst', 'Beste familie Zandhorst,', 'Dear Zandhorst family,'],
    ['Mrs. Smith', 'Beste mevrouw Smith,', 'Dear Ms Smith,'],
    // Names that only begin like a form of address.
    ['Mrvica Famke', 'Beste Mrvica Famke,', 'Dear Mrvica Famke,'],
    ['Famke de Boer', 'Beste Famke de Boer,', 'Dear Famke de Boer,'],
    ['dhr.', 'Beste dhr.,', 'Dear dhr.,'],
  ])('to %s', (name, dutch, english) => {
    expect([salutation(wordsIn('nl'), name), salutation(wordsIn('en'), name)]).toEqual([dutch, english])
  })
})
