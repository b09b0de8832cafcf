import { folded } from '../folded.ts'

const SUSPICION =
  /grensoverschrijdend|misbruik|mishandel|seksu|ontucht|betast|aangeraakt|aanrak(en|ing)|geslagen|sloeg|\bgeweld(?!ig)|geschopt|geknepen|hardhandig|blauwe plek|vertrouwensinspecteur|zedendelict|\babus(e|ed)\b|\bassault|\bmolest|\bsexual|\bviolen(t|ce)|inappropriate(ly)? touch/

/** Rule C11: words that say that somebody should look. Not more than that. */
export const mayBeSuspicion = (text: string): boolean => SUSPICION.test(folded(text))

const PRAISE =
  /compliment|geen klacht\b|\bgeweldig\b|\bfantastisch|chapeau|hartelijk dank voor de (goede|fijne)|\bno complaint\b|\bwell done\b|heel tevreden over/

/** A mail that thanks. A person decides: parents are polite also when they complain. */
export const looksLikePraise = (subject: string, text: string): boolean => {
  const words = folded(`${subject}\n${text}`)
  const found = new Set(words.match(new RegExp(PRAISE, 'g')) ?? [])
  return found.size >= 2 || (found.size === 1 && /^\W*(geen klacht|compliment|no complaint|bedankt)/.test(folded(subject)))
}
