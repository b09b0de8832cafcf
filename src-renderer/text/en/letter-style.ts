import type { letterStyle as nl } from '../nl/letter-style.ts'
import type { Words } from '../words.ts'

/** The house style of letters, in the settings. */
export const letterStyle: Words<typeof nl> = {
  title: 'Letters',
  text: 'This is what all letters look like. A letter that was made does not change.',
  form: 'Form of address in Dutch',
  forms: { informal: 'je (informal)', formal: 'u (formal)' },
  colour: 'Colour',
  colourWrong: 'Write the colour as # with six digits or letters, such as #0d6a5f.',
  font: 'Font',
  signature: 'Under the name of who signs',
  signatureHint: 'Empty: the name of the organisation.',
  logo: 'Company logo',
  letterhead: 'Own letterhead',
}
