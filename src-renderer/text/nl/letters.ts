/** The words of the letters themselves: to a parent, in the je-form, at level B1. */
export const letters = {
  fileName: '{{reference}} ontvangstbevestiging',
  documentTitle: 'Ontvangstbevestiging {{reference}}',
  page: 'Pagina {{page}} van {{pages}}',
  date: 'Datum',
  reference: 'Kenmerk',
  subject: 'Onderwerp',
  byEmail: 'Per e-mail: {{email}}',
  closing: 'Met vriendelijke groet,',
  salutation: {
    plain: 'Beste {{name}},',
    sir: 'Beste heer {{name}},',
    madam: 'Beste mevrouw {{name}},',
    family: 'Beste familie {{name}},',
  },
  roles: { office: 'Medewerker kantoor', handler: 'Locatiemanager', director: 'Directeur', pedagogy: 'Medewerker pedagogiek en kwaliteit' },
  acknowledgement: {
    subject: 'Ontvangst van je klacht',
    received: {
      phone: 'Op {{date}} belde je ons met een klacht over {{location}}. Dank je wel dat je ons dit laat weten.',
      talk: 'Op {{date}} heb je ons verteld dat je een klacht hebt over {{location}}. Dank je wel dat je ons dit laat weten.',
      form: 'Op {{date}} kregen we je klachtenformulier over {{location}}. Dank je wel dat je ons dit laat weten.',
      email: 'Op {{date}} kregen we je e-mail met een klacht over {{location}}. Dank je wel dat je ons dit laat weten.',
      letter: 'Op {{date}} kregen we je brief met een klacht over {{location}}. Dank je wel dat je ons dit laat weten.',
    },
    about: 'Je klacht gaat over: {{subject}}.',
    handlerLead: 'Wie je klacht behandelt.',
    handler: '{{name}}, {{function}}, behandelt je klacht.',
    handlerNoFunction: '{{name}} behandelt je klacht.',
    reachEmailPhone: 'Heb je een vraag? Mail naar {{email}} of bel {{phone}}.',
    reachEmail: 'Heb je een vraag? Mail naar {{email}}.',
    reachPhone: 'Heb je een vraag? Bel {{phone}}.',
    confirmLead: 'Bevestig je klacht nog schriftelijk.',
    confirm:
      'Een formele klacht is schriftelijk. Stuur ons een e-mail of vul het klachtenformulier op onze website in. We kunnen het formulier ook voor je invullen. De termijnen in deze brief lopen al vanaf {{date}}.',
    expectLead: 'Wat je kunt verwachten.',
    expect:
      'We onderzoeken je klacht zorgvuldig. We streven ernaar om uiterlijk {{aim}} een passende oplossing voor te stellen. Uiterlijk {{limit}} krijg je schriftelijk ons oordeel, met de redenen. Daarin staat ook wanneer eventuele maatregelen klaar zijn. Tot die tijd houden we je op de hoogte.',
    committeeLead: 'Ben je het straks niet eens met de uitkomst?',
    committee: 'Dan kun je naar de Geschillencommissie Kinderopvang. Kijk op geschillencommissie.nl voor informatie en contactgegevens.',
  },
} as const
