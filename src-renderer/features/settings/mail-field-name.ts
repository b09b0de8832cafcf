import type { MailField } from '../../domain/mail/form-layout.ts'
import type { WordKey } from '../../text/i18n.ts'

/** The intake names one field in another way: it knows several people. */
export const mailFieldName = (field: MailField): WordKey => (field === 'aboutPeople' ? 'intake.aboutPerson' : `intake.${field}`)
