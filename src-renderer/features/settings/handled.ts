import { type CaseView, isOpen } from '../shared/case-views.ts'

/** References of the open cases that someone handles, in order. */
export const handledBy = (views: readonly CaseView[], personId: string | null): string[] =>
  views
    .filter((view) => isOpen(view) && view.handlerId === personId)
    .map(({ reference }) => reference)
    .sort()
