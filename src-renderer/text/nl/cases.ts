export const cases = {
  title: 'Klachten',
  views: { label: 'Weergaven', open: 'Open', late: 'Te laat', unassigned: 'Zonder behandelaar', all: 'Alle', signals: 'Signalen' },
  searchLabel: 'Zoek in klachten',
  searchPlaceholder: 'Naam, kind, kenmerk of woord',
  shown: '{{count}} van {{total}}',
  list: 'Lijst van klachten',
  columns: {
    reference: 'Kenmerk',
    title: 'Klacht',
    complainant: 'Ouder',
    location: 'Locatie',
    handler: 'Behandelaar',
    status: 'Fase',
    receivedOn: 'Ontvangen',
    next: 'Eerstvolgend',
  },
  keys: { choose: 'kies', open: 'open', find: 'zoek' },
  empty: {
    title: 'Nog geen klachten',
    text: 'Zodra er een klacht of signaal binnenkomt, staat die hier met de eerstvolgende datum.',
    action: 'Registreer een klacht',
  },
  noneFound: {
    title: 'Niets gevonden',
    text: 'Er is geen klacht die hierbij past. Kies een andere weergave of zoek op een ander woord.',
    action: 'Toon alle klachten',
  },
} as const
