export const gate = {
  greeting: { morning: 'Goedemorgen, wie ben je?', afternoon: 'Goedemiddag, wie ben je?', evening: 'Goedenavond, wie ben je?' },
  person: 'Persoon',
  personNumber: 'Persoon {{number}}',
  passphrase: 'Wachtzin',
  showPassphrase: 'Laat de wachtzin zien',
  hidePassphrase: 'Verberg de wachtzin',
  unlock: 'Ontgrendel',
  unlocking: 'Register openen…',
  wait_one: 'Te vaak een verkeerde wachtzin. Wacht nog {{count}} seconde.',
  wait_other: 'Te vaak een verkeerde wachtzin. Wacht nog {{count}} seconden.',
  forgotten: 'Wachtzin vergeten?',
  useRecoveryKey: 'Gebruik de herstelsleutel',
  safe: 'Alles staat versleuteld op deze computer. Er gaat niets naar internet.',
  practice: 'Oefenregister',
  refused: {
    wrongPassphrase: 'Deze wachtzin klopt niet. Let op hoofdletters en spaties.',
    noSuchPerson: 'Deze persoon heeft hier geen toegang meer. Kies een ander.',
    damaged: 'Het sleutelbestand is beschadigd. Start Gehoor opnieuw.',
    cannotWrite: 'Het sleutelbestand kan niet worden geschreven. Is de schijf vol of alleen-lezen? Er is niets veranderd.',
    wrongRecoveryKey: 'Deze herstelsleutel past niet. Kijk elk teken na. In de groepjes staan nooit een B, I, O of 1.',
  },
  recover: {
    title: 'Kies een nieuwe wachtzin',
    text: 'Pak het papier met de herstelsleutel. Daarmee open je het register en kies je een nieuwe wachtzin.',
    key: 'Herstelsleutel',
    keyHint: 'Hoofdletters, spaties en streepjes maken niet uit.',
    submit: 'Open en bewaar de nieuwe wachtzin',
  },
  choosePassphrase: {
    label: 'Nieuwe wachtzin',
    again: 'Nog een keer',
    hint: 'Vier woorden die je onthoudt en een ander niet raadt.',
    weak: {
      short: 'Nog te kort: neem minstens vier woorden, of 16 tekens.',
      simple: 'Te makkelijk te raden: neem woorden die niet bij elkaar horen.',
    },
    strength: {
      hopeless: 'Heel makkelijk te raden',
      weak: 'Makkelijk te raden',
      fair: 'Nog te makkelijk: neem er een woord bij',
      good: 'Sterk genoeg',
      strong: 'Heel sterk',
    },
    different: 'De twee zinnen zijn niet gelijk.',
  },
  damagedVault: {
    title: 'Het sleutelbestand is beschadigd',
    text: 'Zonder dit bestand kan niemand de dossiers openen. De dossiers zelf zijn niet veranderd.',
    copy: 'Er is een kopie van de vorige versie. Daarmee kun je verder. Het beschadigde bestand blijft bewaard.',
    restoreCopy: 'Gebruik de kopie',
    noCopy:
      'Er is geen bruikbare kopie. Zet een reservekopie van deze computer terug, of zet een reservekopie van Gehoor terug met de herstelsleutel.',
    failed: 'De kopie kon niet worden teruggezet. Is de schijf vol of alleen-lezen?',
  },
  lastExport: {
    putBack: 'Zet een reservekopie terug',
    made_one: 'De laatste goede kopie is van {{moment}}, met {{count}} dossier.',
    made_other: 'De laatste goede kopie is van {{moment}}, met {{count}} dossiers.',
    there: 'Die staat in de map {{folder}}.',
    absent: 'De map {{folder}} is er nu niet. Sluit de stick of de netwerkmap aan en start Gehoor opnieuw.',
    none: 'Deze computer weet van geen goede kopie. Zoek op een stick of een netwerkmap naar een bestand dat begint met gehoor-.',
  },
  damagedDatabase: {
    title: 'Het register kan niet worden geopend',
    damaged:
      'De bestanden van het register zijn beschadigd. Ze blijven bewaard naast het register dat je nu terugzet. Zet de laatste reservekopie terug. Je hebt er een wachtzin van toen of de herstelsleutel voor nodig.',
    otherVault:
      'Dit register hoort bij een ander sleutelbestand. Er is niets veranderd. Zet het sleutelbestand en het register van dezelfde reservekopie terug.',
    missing:
      'Het sleutelbestand is er, maar het register is leeg of weg. Begin niet opnieuw: zet eerst een reservekopie terug, anders mis je de oude dossiers.',
    organisationDamaged:
      'De gegevens van de organisatie kunnen niet worden gelezen. Er is niets veranderd. Zet een reservekopie van deze computer terug.',
    noVault:
      'Er staat een register op deze computer, maar het sleutelbestand is weg. Er is niets gewist. Zet het bestand vault.json uit een reservekopie terug.',
  },
} as const
