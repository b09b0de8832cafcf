/** The natures of complaints that an office starts with. They go into its register, and are its own to change from then on. */
export const STARTING_NATURES = [
  'Communicatie',
  'Pedagogisch handelen',
  'Veiligheid',
  'Hygiëne en gezondheid',
  'Personeel en bezetting',
  'Contract en facturen',
  'Plaatsing en wachtlijst',
  'Openingstijden en sluiting',
  'Vervoer',
  'Bejegening ouder',
  'Privacy',
  'Voeding en slapen',
  'Anders',
] as const
