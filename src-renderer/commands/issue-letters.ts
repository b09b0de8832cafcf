import type { LetterLook } from '../documents/letter-look.ts'
import type { LetterWriter } from '../documents/letters.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Desktop } from '../platform/desktop.ts'
import type { ReadRefusal } from '../store/case-log.ts'
import { type DueLetter, dueIn, letterDraftId, type OwnTexts, orderFor, ownTexts } from './due-letters.ts'
import { issueLetterTo, type NotIssued } from './issue-letter.ts'
import { letterLook } from './letter-look.ts'
import type { Check } from './preflight.ts'
import type { Session } from './session.ts'

type FolderRefusal = Extract<Awaited<ReturnType<Desktop['saveInFolder']>>, { ok: false }>['reason']

/**
 * Why a letter was not made. `check`: something has to be mended first. `notDue`: it is not asked for any more. `fault`: a fault
 * of the app. `stopped`: nobody tried, since it was stopped or the folder cannot be written.
 */
export type NotMade =
  | NotIssued<FolderRefusal>
  | { readonly step: 'read'; readonly reason: ReadRefusal }
  | { readonly step: 'check'; readonly check: Check }
  | { readonly step: 'notDue' | 'fault' | 'stopped' }

export interface LetterOutcome {
  readonly letter: DueLetter
  readonly result: Result<{ readonly fileName: string }, NotMade>
}

export interface ManyLetters {
  readonly outcomes: readonly LetterOutcome[]
  /** Why the folder took no more. */
  readonly folderRefusal: FolderRefusal | null
}

interface Making {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number) => void
  /** A fault of the app, to report: the letters after it are made. */
  readonly onFault?: (error: unknown) => void
}

/** The worker makes one at a time; meanwhile others are written to the disk, which is what takes longest. */
const AT_ONCE = 3

/** What fails for one letter will fail for all that come after it. */
const ENDS_IT: readonly FolderRefusal[] = ['unknownFolder', 'folderAbsent', 'notAllowed', 'diskFull']

/**
 * Makes letters into a folder that was chosen, each as it is made alone: the file first, and then kept in its case.
 * One that cannot be made does not stop the others; a stop leaves what was made, whole.
 *
 * @param folder the handle that main gave
 */
export async function issueLetters(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  folder: string,
  chosen: readonly DueLetter[],
  { signal, onProgress, onFault }: Making = {},
): Promise<Result<ManyLetters, 'lookDamaged'>> {
  const look = await letterLook(session.store, session.store.organisation.current.get().letterStyle)
  if (!look.ok) return look
  const ownText = await ownTexts(session)
  const outcomes = new Map<DueLetter, LetterOutcome>()
  let folderRefusal: FolderRefusal | null = null
  let tried = 0
  const waiting = [...chosen]
  const work = async (): Promise<void> => {
    for (let letter = waiting.shift(); letter; letter = waiting.shift()) await makeOne(letter)
  }
  const makeOne = async (letter: DueLetter): Promise<void> => {
    const isStopped: boolean = signal?.aborted === true || folderRefusal !== null
    const result: LetterOutcome['result'] = isStopped
      ? refuse({ step: 'stopped' })
      : await issueOne(session, letters, folder, look.value, letter, ownText).catch((error: unknown) => {
          onFault?.(error)
          return refuse({ step: 'fault' })
        })
    if (!result.ok && result.reason.step === 'save' && ENDS_IT.includes(result.reason.reason)) folderRefusal = result.reason.reason
    outcomes.set(letter, { letter, result })
    if (isStopped) return
    tried += 1
    onProgress?.(tried)
  }
  const letGo = session.store.cards.hold()
  await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(letGo)
  const inOrder = chosen.flatMap((letter) => outcomes.get(letter) ?? [])
  await forgetTexts(session, inOrder, ownText)
  return ok({ outcomes: inOrder, folderRefusal })
}

/** The case as it is now: it may have changed since the list was made. */
async function issueOne(
  session: Session,
  letters: Pick<LetterWriter, 'write'>,
  folder: string,
  look: LetterLook,
  letter: DueLetter,
  ownText: OwnTexts,
): Promise<LetterOutcome['result']> {
  const stored = await session.store.cases.read(letter.caseId)
  if (!stored.ok) return refuse({ step: 'read', reason: stored.reason })
  const { complaint } = stored.value
  const due = dueIn(session, complaint, ownText).find(({ id }) => id === letter.id)
  if (!due) return refuse({ step: 'notDue' })
  if (due.hindrance) return refuse({ step: 'check', check: due.hindrance })
  const order = orderFor(letter, session, ownText)
  return issueLetterTo(session, letters, look, letter.kind, complaint, order, async ({ bytes, fileName }) => {
    const saved = await session.desktop.saveInFolder({ handle: folder, suggestedName: fileName, bytes })
    return saved.ok ? ok({ fileName: saved.fileName }) : refuse(saved.reason)
  })
}

/** What was typed is in the letters now; where one of a kind is still to be made, its text stays. */
async function forgetTexts({ store }: Session, outcomes: readonly LetterOutcome[], ownText: OwnTexts): Promise<void> {
  const draftOf = ({ letter }: LetterOutcome): string => letterDraftId(letter.caseId, letter.kind)
  const used = outcomes.filter(({ letter }) => ownText(letter.caseId, letter.kind) !== '').map(draftOf)
  const toKeep = new Set(outcomes.filter(({ result }) => !result.ok).map(draftOf))
  await Promise.all([...new Set(used)].filter((id) => !toKeep.has(id)).map((id) => store.drafts.remove(id)))
}
