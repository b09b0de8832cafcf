/** What a person reads outside the page: the menu, the box shown when the app cannot start, and what the desktop tells. */
export interface MainWords {
  readonly menu: Readonly<
    Record<
      | 'file'
      | 'newComplaint'
      | 'lock'
      | 'quit'
      | 'edit'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'view'
      | 'today'
      | 'cases'
      | 'agenda'
      | 'measures'
      | 'settings'
      | 'search'
      | 'larger'
      | 'smaller'
      | 'normalSize'
      | 'fullScreen'
      | 'help',
      string
    >
  >
  /** What files are called in the save dialog, by extension. */
  readonly fileTypes: Readonly<Record<'docx' | 'ics' | 'pdf' | 'xlsx' | 'csv' | 'age', string>>
  /** How many deadlines there are, for the desktop: at least one of the two is more than none. */
  readonly deadlines: (dueToday: number, late: number) => string
  readonly cannotStart: { readonly title: string; readonly text: string }
}

const nl: MainWords = {
  menu: {
    file: '&Bestand',
    newComplaint: '&Nieuwe klacht',
    lock: '&Vergrendel',
    quit: '&Sluit Gehoor',
    edit: 'Be&werken',
    undo: '&Ongedaan maken',
    redo: 'Opn&ieuw',
    cut: 'K&nippen',
    copy: '&Kopiëren',
    paste: '&Plakken',
    selectAll: '&Alles selecteren',
    view: 'B&eeld',
    today: 'Van&daag',
    cases: '&Klachten',
    agenda: '&Agenda',
    measures: '&Maatregelen',
    settings: '&Instellingen',
    search: '&Zoeken',
    larger: '&Groter',
    smaller: 'K&leiner',
    normalSize: '&Normale grootte',
    fullScreen: '&Volledig scherm',
    help: '&Uitleg',
  },
  fileTypes: {
    docx: 'Word-document',
    ics: 'Agendabestand',
    pdf: 'PDF-document',
    xlsx: 'Excel-bestand',
    csv: 'CSV-bestand',
    age: 'Reservekopie van Gehoor',
  },
  deadlines: (dueToday, late) => {
    const all = (count: number): string => `${count} ${count === 1 ? 'termijn' : 'termijnen'}`
    if (dueToday === 0) return `${all(late)} te laat`
    return late === 0 ? `${all(dueToday)} vandaag` : `${all(dueToday)} vandaag, ${late} te laat`
  },
  cannotStart: {
    title: 'Gehoor kan niet starten',
    text: 'Er ging iets mis bij het starten. Je gegevens zijn niet veranderd. Start de computer opnieuw en probeer het nog een keer.',
  },
}

const en: MainWords = {
  menu: {
    file: '&File',
    newComplaint: '&New complaint',
    lock: '&Lock',
    quit: '&Quit Gehoor',
    edit: '&Edit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    view: '&View',
    today: 'To&day',
    cases: '&Complaints',
    agenda: 'C&alendar',
    measures: 'Meas&ures',
    settings: '&Settings',
    search: 'S&earch',
    larger: '&Larger',
    smaller: 'S&maller',
    normalSize: 'Ac&tual size',
    fullScreen: '&Full screen',
    help: '&Help',
  },
  fileTypes: {
    docx: 'Word document',
    ics: 'Calendar file',
    pdf: 'PDF document',
    xlsx: 'Excel file',
    csv: 'CSV file',
    age: 'Gehoor backup',
  },
  deadlines: (dueToday, late) => {
    const all = (count: number): string => `${count} ${count === 1 ? 'deadline' : 'deadlines'}`
    if (dueToday === 0) return `${all(late)} overdue`
    return late === 0 ? `${all(dueToday)} today` : `${all(dueToday)} today, ${late} overdue`
  },
  cannotStart: {
    title: 'Gehoor cannot start',
    text: 'Something went wrong at the start. Your data has not changed. Restart the computer and try again.',
  },
}

export type MainLanguage = 'nl' | 'en'
export const mainWords = (language: MainLanguage): MainWords => (language === 'en' ? en : nl)
