import { z } from 'zod'
import { intakeFormSchema } from './intake-form.ts'

/** A half-typed intake, and whose it is: others on this machine are not shown it. */
export const intakeDraftSchema = z.object({ kind: z.literal('intake'), personId: z.string(), form: intakeFormSchema })
export type IntakeDraft = z.infer<typeof intakeDraftSchema>

/** A mail that an intake was begun from, with its files until they lie in the case. */
export const mailDraftSchema = z.object({
  kind: z.literal('mail'),
  personId: z.string(),
  from: z.string(),
  subject: z.string(),
  text: z.string(),
  damaged: z.boolean(),
  perhapsSuspicion: z.boolean(),
  toCheck: z.array(z.string()),
  toAsk: z.array(z.string()),
  forwardedBy: z.string(),
  forwardedOn: z.string().nullable(),
  files: z.array(z.object({ name: z.string(), mediaType: z.string(), base64: z.string() })),
})
export type MailDraft = z.infer<typeof mailDraftSchema>

export const mailDraftId = (draftId: string): string => `mail-${draftId}`

/** Changes to a case that were not saved yet. */
export const editDraftSchema = z.object({ kind: z.literal('edit'), personId: z.string(), form: intakeFormSchema })
export type EditDraft = z.infer<typeof editDraftSchema>
