import { z } from 'zod'
import { intakeFormSchema } from './intake-form.ts'

/** A half-typed intake, and whose it is: others on this machine are not shown it. `mailId`: of the mail that it comes from. */
export const intakeDraftSchema = z.object({
  kind: z.literal('intake'),
  personId: z.string(),
  form: intakeFormSchema,
  mailId: z.string().optional().catch(undefined),
})
export type IntakeDraft = z.infer<typeof intakeDraftSchema>

/** Changes to a case that were not saved yet. */
export const editDraftSchema = z.object({ kind: z.literal('edit'), personId: z.string(), form: intakeFormSchema })
export type EditDraft = z.infer<typeof editDraftSchema>
