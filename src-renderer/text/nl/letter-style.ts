/** The house style of letters, in the settings. */
export const letterStyle = {
  title: 'Brieven',
  text: 'Zo zien alle brieven eruit. Een brief die al gemaakt is, verandert niet.',
  form: 'Aanspreekvorm in het Nederlands',
  forms: { informal: 'je', formal: 'u' },
  colour: 'Kleur',
  colourWrong: 'Schrijf de kleur als # met zes cijfers of letters, zoals #0d6a5f.',
  font: 'Lettertype',
  signature: 'Onder de naam van wie tekent',
  signatureHint: 'Leeg: de naam van de organisatie.',
  logo: 'Logo',
  letterhead: 'Eigen briefpapier',
} as const
