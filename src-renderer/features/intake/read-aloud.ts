import { SPOKEN_CHANNELS } from '../../domain/complaint/intake.ts'
import type { Translate } from '../../text/i18n.ts'
import type { IntakeForm } from './intake-form.ts'

export interface Spoken {
  readonly form: IntakeForm
  readonly location: string | null
  /** Dates as they are spoken; null while the date of receipt is not known. */
  readonly acknowledgeBy: string | null
  readonly limit: string | null
}

const MAX_QUOTE = 400

/**
 * What to read to the caller, in the u-form, made of what was typed: so a parent hears that it was written down as told.
 *
 * One text a paragraph: what was noted, what is promised, and what must still be asked.
 */
export function readAloud(t: Translate, spoken: Spoken): string[] {
  if (spoken.form.suspicion === 'yes') return [t('intake.script.suspicion')]
  const parts = spoken.form.isAnonymous ? [noted(t, spoken)] : [noted(t, spoken), promised(t, spoken), asked(t, spoken.form)]
  return parts.map((sentences) => sentences.filter((sentence) => sentence).join(' ')).filter((paragraph) => paragraph !== '')
}

type Sentences = (string | null)[]

function noted(t: Translate, { form, location }: Spoken): Sentences {
  return [
    t('intake.script.opening'),
    caller(t, form),
    location && t('intake.script.place', { location }),
    quoted(form.description, (text) => t('intake.script.story', { text })),
    quoted(form.desiredOutcome, (text) => t('intake.script.wish', { text })),
    t('intake.script.correct'),
  ]
}

function caller(t: Translate, { isAnonymous, name: typed, relation, child: typedChild }: IntakeForm): string | null {
  const name = typed.trim()
  const child = typedChild.trim()
  if (isAnonymous || name === '') return null
  if (relation === null || child === '') return t('intake.script.person', { name })
  return t('intake.script.personOf', { name, relation: t(`intake.script.relations.${relation}`), child })
}

function promised(t: Translate, { form, acknowledgeBy, limit }: Spoken): Sentences {
  return [
    acknowledgeBy && t('intake.script.acknowledge', { date: acknowledgeBy }),
    limit && t('intake.script.limit', { date: limit }),
    SPOKEN_CHANNELS.includes(form.channel) && form.confirmedInWritingOn.trim() === '' ? t('intake.script.confirm') : null,
  ]
}

function asked(t: Translate, { email, phone }: IntakeForm): Sentences {
  return [email.trim() === '' ? t('intake.script.askEmail') : null, phone.trim() === '' ? t('intake.script.askPhone') : null]
}

function quoted(text: string, sentence: (text: string) => string): string | null {
  // By characters and not by code units: half an emoji is nothing that can be read.
  const said = [...text.trim()]
  if (said.length === 0) return null
  const quote = said.length > MAX_QUOTE ? `${said.slice(0, MAX_QUOTE).join('').trimEnd()}…` : said.join('')
  return /[.!?…]$/.test(quote) ? sentence(quote) : `${sentence(quote)}.`
}
