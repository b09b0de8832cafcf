/** Locking, the passphrase of who is here, and who may unlock. */
export const security = {
  lockText:
    'Vergrendelen kan altijd met Ctrl+L. Gehoor vergrendelt ook vanzelf: als de computer slaapt, als het scherm op slot gaat, en als niemand iets doet. Wat je aan het typen was, blijft bewaard.',
  lockAfter: 'Vergrendel als niemand iets doet',
  minutes_one: '{{count}} minuut',
  minutes_other: '{{count}} minuten',
  yourPassphrase: 'Je wachtzin',
  change: 'Wijzig je wachtzin',
  changeConfirm: 'Wijzig',
  changed: 'Je wachtzin is gewijzigd',
  current: 'Wachtzin van nu',
  remember: 'Onthoud mij op deze computer',
  rememberText:
    'Gehoor vraagt dan niet om je wachtzin bij het starten. Na vergrendelen wel. Dit stopt bij een nieuwe wachtzin, en als iemand geen toegang meer heeft.',
  rememberWarning:
    'Wie jouw account op deze computer kan openen, kan dan zonder wachtzin bij alle dossiers. Doe dit alleen als niemand anders jouw account gebruikt.',
  rememberStart: 'Onthoud mij',
  rememberOn: 'Staat aan: deze computer onthoudt jou.',
  forget: 'Niet meer onthouden',
  forgotten: 'Gehoor vraagt bij het starten weer om je wachtzin',
  noKeychain: 'Dit kan niet op deze computer: er is geen veilige sleutelbos van het systeem. Typ bij het starten je wachtzin.',
  remove: 'Neem toegang weg',
  removeTitle: 'Toegang van {{name}} wegnemen?',
  removeText:
    '{{name}} kan deze computer dan meteen niet meer ontgrendelen. Gehoor maakt een nieuwe sleutel en versleutelt alles opnieuw. Je kunt gewoon doorwerken.',
  removed: '{{name}} kan hier niet meer ontgrendelen. Gehoor maakt een nieuwe sleutel.',
  notRemoved:
    'Iemand die uit dienst is, kan hier nog ontgrendelen: het sleutelbestand kan niet worden geschreven. Is de schijf vol of alleen-lezen?',
  rotating: 'Gehoor versleutelt alles met een nieuwe sleutel: {{done}} van {{total}}. Je kunt gewoon doorwerken en afsluiten.',
  refused: {
    locked: 'Gehoor is vergrendeld. Ontgrendel eerst.',
    cannotWrite: 'Dit kan niet worden bewaard. Is de schijf vol of alleen-lezen? Er is niets veranderd.',
    noKeychain: 'Dit kan niet op deze computer: er is geen veilige sleutelbos van het systeem.',
  },
} as const
