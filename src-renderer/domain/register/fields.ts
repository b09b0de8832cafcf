import { folded } from '../folded.ts'

/** What a column of an older register can mean. */
export const REGISTER_FIELDS = [
  'reference',
  'receivedOn',
  'channel',
  'formality',
  'confirmedInWritingOn',
  'complainant',
  'email',
  'phone',
  'street',
  'postcode',
  'city',
  'child',
  'relation',
  'location',
  'careType',
  'group',
  'incidentOn',
  'ground',
  'nature',
  'subject',
  'description',
  'desiredOutcome',
  'handler',
  'aboutPeople',
  'acknowledgedOn',
  'judgment',
  'reasoning',
  'outcomeSentOn',
  'measures',
  'measuresRealiseBy',
  'measuresRealisedOn',
  'dispute',
  'withdrawnOn',
  'closedOn',
  'remarks',
] as const
export type RegisterField = (typeof REGISTER_FIELDS)[number]

export const DATE_COLUMNS = [
  'confirmedInWritingOn',
  'incidentOn',
  'acknowledgedOn',
  'outcomeSentOn',
  'withdrawnOn',
  'closedOn',
] as const satisfies readonly RegisterField[]
export type DateColumn = (typeof DATE_COLUMNS)[number]

/** For each column of the file what it means; null is left out. Only `remarks` can be there more than once. */
export type Mapping = readonly (RegisterField | null)[]

/** Words that offices write above such a column, Dutch and English; folded, letters and digits only. */
const SYNONYMS: Readonly<Record<RegisterField, readonly string[]>> = {
  reference: [
    'kenmerk',
    'klachtnummer',
    'dossiernummer',
    'nummer',
    'nr',
    'zaaknummer',
    'volgnummer',
    'id',
    'reference',
    'casenumber',
    'ref',
    'klachtnr',
  ],
  receivedOn: [
    'ontvangen',
    'ontvangenop',
    'ontvangstdatum',
    'datumontvangst',
    'datumontvangen',
    'datumklacht',
    'klachtdatum',
    'datumbinnenkomst',
    'binnengekomen',
    'binnengekomenop',
    'datum',
    'received',
    'receivedon',
    'datereceived',
    'date',
    'datummelding',
  ],
  channel: [
    'wijze',
    'wijzevanontvangst',
    'kanaal',
    'ontvangenvia',
    'via',
    'binnengekomenvia',
    'hoeontvangen',
    'channel',
    'receivedvia',
    'medium',
  ],
  formality: [
    'formeel',
    'formeleklacht',
    'formeelinformeel',
    'soort',
    'soortmelding',
    'type',
    'formal',
    'kind',
    'klachtofsignaal',
    'signaalofklacht',
  ],
  confirmedInWritingOn: [
    'bevestigdop',
    'schriftelijkbevestigdop',
    'schriftelijkbevestigd',
    'datumbevestiging',
    'confirmedinwritingon',
    'confirmedon',
    'writtenconfirmation',
  ],
  complainant: [
    'klager',
    'naamklager',
    'klagers',
    'ouder',
    'naamouder',
    'naam',
    'indiener',
    'melder',
    'complainant',
    'parent',
    'name',
    'ouders',
  ],
  email: ['email', 'emailadres', 'mail', 'mailadres', 'emailklager', 'emailouder'],
  phone: ['telefoon', 'telefoonnummer', 'tel', 'telnr', 'telefoonnr', 'mobiel', 'phone', 'phonenumber', 'mobile', '06'],
  street: ['straat', 'adres', 'straatenhuisnummer', 'street', 'address'],
  postcode: ['postcode', 'pc', 'zip', 'zipcode', 'postalcode'],
  city: ['plaats', 'woonplaats', 'stad', 'city', 'town'],
  child: ['kind', 'naamkind', 'voornaamkind', 'kinderen', 'child', 'childname', 'nameofchild'],
  relation: ['relatie', 'relatietothetkind', 'relatiekind', 'relation', 'relationship', 'hoedanigheid'],
  location: ['locatie', 'vestiging', 'locatienaam', 'naamlocatie', 'opvanglocatie', 'location', 'site', 'branch'],
  careType: ['opvangvorm', 'soortopvang', 'opvang', 'opvangsoort', 'caretype', 'typeofcare', 'werksoort'],
  group: ['groep', 'stamgroep', 'basisgroep', 'group'],
  incidentOn: ['datumvoorval', 'datumincident', 'voorvalop', 'datumgebeurtenis', 'incidentdate', 'incidenton', 'dateofincident'],
  ground: ['grond', 'klachtgrond', 'ground'],
  nature: ['aard', 'aardvandeklacht', 'aardklacht', 'categorie', 'rubriek', 'onderwerpcategorie', 'nature', 'category'],
  subject: ['onderwerp', 'titel', 'betreft', 'subject', 'title'],
  description: [
    'omschrijving',
    'klacht',
    'omschrijvingklacht',
    'inhoud',
    'inhoudklacht',
    'beschrijving',
    'toelichting',
    'description',
    'complaint',
    'details',
  ],
  desiredOutcome: ['gewensteoplossing', 'wens', 'gewenst', 'verwachting', 'gewensteuitkomst', 'desiredoutcome', 'desiredsolution', 'wish'],
  handler: [
    'behandelaar',
    'klachtbehandelaar',
    'behandelddoor',
    'inbehandelingbij',
    'verantwoordelijke',
    'handler',
    'handledby',
    'assignedto',
    'caseowner',
  ],
  aboutPeople: [
    'betrokkenmedewerker',
    'medewerker',
    'beklaagde',
    'betrokkene',
    'betrokkenmedewerkers',
    'employee',
    'employeeinvolved',
    'staffmember',
  ],
  acknowledgedOn: [
    'ontvangstberichtverzonden',
    'ontvangstbevestiging',
    'ontvangstbevestigingverzonden',
    'ontvangstbericht',
    'ontvangstbevestigdop',
    'datumontvangstbevestiging',
    'acknowledged',
    'acknowledgedon',
    'acknowledgementsent',
  ],
  judgment: [
    'oordeel',
    'uitkomst',
    'uitspraak',
    'resultaat',
    'gegrond',
    'gegrondongegrond',
    'judgment',
    'judgement',
    'outcome',
    'verdict',
    'finding',
  ],
  reasoning: ['motivering', 'motivatie', 'onderbouwing', 'redenoordeel', 'reasoning', 'reasons', 'grounds'],
  outcomeSentOn: [
    'oordeelverzonden',
    'oordeelverzondenop',
    'datumoordeel',
    'afgehandeldop',
    'datumafhandeling',
    'afhandeldatum',
    'afgehandeld',
    'datumuitspraak',
    'outcomesent',
    'outcomesenton',
    'outcomedate',
    'dateofoutcome',
    'handledon',
  ],
  measures: [
    'maatregelen',
    'maatregel',
    'verbetermaatregel',
    'actie',
    'acties',
    'verbeteractie',
    'getroffenmaatregelen',
    'measures',
    'measure',
    'actions',
    'action',
  ],
  measuresRealiseBy: [
    'maatregelgereedop',
    'gereedop',
    'realisatietermijn',
    'termijnmaatregel',
    'maatregeluiterlijk',
    'datummaatregel',
    'realiseby',
    'measuredue',
    'duedate',
    'actiondue',
  ],
  measuresRealisedOn: [
    'maatregelgerealiseerdop',
    'gerealiseerdop',
    'maatregeluitgevoerd',
    'uitgevoerdop',
    'realisedon',
    'measuredone',
    'actiondone',
    'maatregelafgerond',
  ],
  dispute: ['geschil', 'geschillencommissie', 'dispute', 'disputescommittee'],
  withdrawnOn: ['ingetrokkenop', 'ingetrokken', 'datumintrekking', 'withdrawn', 'withdrawnon'],
  closedOn: ['geslotenop', 'gesloten', 'afgeslotenop', 'datumsluiting', 'dossiergesloten', 'closed', 'closedon'],
  remarks: ['opmerkingen', 'opmerking', 'bijzonderheden', 'notities', 'aantekeningen', 'remarks', 'notes', 'comments'],
}

const plain = (header: string): string => folded(header).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** What the headers of a file mean, as far as they say so: first those that are a known word, then those that hold one. */
export function guessMapping(headers: readonly string[]): Mapping {
  const guessed: (RegisterField | null)[] = headers.map(() => null)
  const taken = new Set<RegisterField>()
  const give = (index: number, field: RegisterField): void => {
    if (guessed[index] !== null || taken.has(field)) return
    guessed[index] = field
    taken.add(field)
  }
  const words = headers.map(plain)
  for (const [index, word] of words.entries()) for (const field of REGISTER_FIELDS) if (SYNONYMS[field].includes(word)) give(index, field)
  for (const [index, word] of words.entries()) {
    const [best] = REGISTER_FIELDS.flatMap((field) =>
      SYNONYMS[field].filter((known) => known.length >= 5 && word.includes(known)).map((known) => ({ field, length: known.length })),
    ).sort((a, b) => b.length - a.length)
    if (best) give(index, best.field)
  }
  return guessed
}

/** What a mapping is remembered by: the same columns in the same order. */
export const headerSignature = (headers: readonly string[]): string => headers.map(plain).join('|').slice(0, 4_000)

/** Where the header stands: the first of the first rows in which at least two cells are words that we know. */
export function findHeaderRow(rows: readonly (readonly string[])[]): number {
  const known = new Set(Object.values(SYNONYMS).flat())
  const scores = rows.slice(0, 20).map((row) => row.filter((cell) => known.has(plain(cell))).length)
  const best = scores.findIndex((score) => score >= 2 && score === Math.max(...scores))
  return Math.max(0, best)
}
