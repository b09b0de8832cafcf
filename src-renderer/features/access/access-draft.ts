import { z } from 'zod'

/** What was decided about names, kept while someone reviews: an afternoon of reading is not lost. */
export const accessDraftSchema = z.object({
  kind: z.literal('access'),
  complainantId: z.string(),
  withReplies: z.boolean(),
  choices: z.array(z.tuple([z.string(), z.object({ keep: z.boolean(), reason: z.string() })])),
  extra: z.array(z.string()).readonly(),
})
export type AccessDraft = z.infer<typeof accessDraftSchema>

/** The case's id is in it, so that it goes when the case is anonymised (rule C12). */
export const accessDraftId = (caseId: string): string => `access-${caseId}`
