import type { letters as nl } from '../nl/letters.ts'
import type { Words } from '../words.ts'

/** The words of the letters themselves: to a parent who reads English. */
export const letters: Words<typeof nl> = {
  fileName: '{{reference}} acknowledgement',
  documentTitle: 'Acknowledgement {{reference}}',
  page: 'Page {{page}} of {{pages}}',
  date: 'Date',
  reference: 'Reference',
  subject: 'Subject',
  byEmail: 'By e-mail: {{email}}',
  closing: 'Kind regards,',
  salutation: {
    plain: 'Dear {{name}},',
    sir: 'Dear Mr {{name}},',
    madam: 'Dear Ms {{name}},',
    family: 'Dear {{name}} family,',
  },
  roles: { office: 'Office staff', handler: 'Location manager', director: 'Director', pedagogy: 'Pedagogy and quality adviser' },
  received: {
    phone: 'On {{date}} you called us with a complaint about {{location}}. Thank you for letting us know.',
    talk: 'On {{date}} you told us that you have a complaint about {{location}}. Thank you for letting us know.',
    form: 'On {{date}} we received your complaint form about {{location}}. Thank you for letting us know.',
    email: 'On {{date}} we received your e-mail with a complaint about {{location}}. Thank you for letting us know.',
    letter: 'On {{date}} we received your letter with a complaint about {{location}}. Thank you for letting us know.',
  },
  about: 'Your complaint is about: {{subject}}.',
  reachEmailPhone: 'Do you have a question? E-mail {{email}} or call {{phone}}.',
  reachEmail: 'Do you have a question? E-mail {{email}}.',
  reachPhone: 'Do you have a question? Call {{phone}}.',
  acknowledgement: {
    subject: 'Receipt of your complaint',
    handlerLead: 'Who handles your complaint.',
    handler: '{{name}}, {{function}}, handles your complaint.',
    handlerNoFunction: '{{name}} handles your complaint.',
    confirmLead: 'Please confirm your complaint in writing.',
    confirm:
      'A formal complaint is in writing. Send us an e-mail or fill in the complaint form on our website. We can also fill in the form for you. The dates in this letter already run from {{date}}.',
    expectLead: 'What you can expect.',
    expect:
      'We look into your complaint with care. We aim to propose a fitting solution by {{aim}}. By {{limit}} at the latest you will have our judgment in writing, with the reasons. It also says when any measures will be ready. Until then we keep you informed.',
    committeeLead: 'If you do not agree with the outcome.',
    committee:
      'You can turn to the Geschillencommissie Kinderopvang, the disputes committee for childcare. See geschillencommissie.nl for information and contact details.',
  },
  outcome: {
    fileName: '{{reference}} outcome',
    documentTitle: 'Outcome {{reference}}',
    subject: 'Outcome of your complaint',
    late: 'We should have given you our judgment by {{limit}} at the latest. We did not manage to. We apologise for this.',
    judgmentLead: 'Our judgment.',
    judgment: {
      upheld: 'Your complaint is upheld. We think that you are right.',
      partlyUpheld: 'Your complaint is partly upheld. We think that you are right in part.',
      notUpheld: 'Your complaint is not upheld. We think that we acted correctly.',
      inadmissible: 'We cannot handle your complaint: it is inadmissible.',
      noJudgment: 'We cannot give a judgment on your complaint.',
    },
    reasonsLead: 'Why we think so.',
    solutionLead: 'The solution we proposed to you.',
    measuresLead: 'What we will do.',
    measure: '{{text}} This is done by {{date}}.',
    measureDone: '{{text}} This was done on {{date}}.',
    noMeasures: 'We take no measures.',
    committeeLead: 'Do you disagree with our judgment?',
    committee:
      'You can bring your complaint before the disputes committee for childcare (Geschillencommissie Kinderopvang). Do so within twelve months of the day on which you complained to us: {{date}}. See geschillencommissie.nl for information and contact details.',
  },
}
