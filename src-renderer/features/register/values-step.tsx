import { JUDGMENTS } from '../../domain/complaint/course.ts'
import { CHANNELS, GROUNDS, RELATIONS } from '../../domain/complaint/intake.ts'
import { CARE_TYPES } from '../../domain/organisation/organisation.ts'
import { keyOf, type ValueQuestion } from '../../domain/register/dry-run.ts'
import type { ChoiceField } from '../../domain/register/values.ts'
import { answerKey } from '../../readers/jobs.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import type { RegisterImport } from './use-register-import.ts'

interface Choice {
  readonly value: string
  readonly label: string
}

function useChoices(): (field: ChoiceField) => readonly Choice[] {
  const t = useWords()
  const { locations, people, natures } = useOrganisation()
  return (field) => {
    switch (field) {
      case 'location':
        return locations.map(({ locationId, name }) => ({ value: locationId, label: name }))
      case 'handler':
        return people.filter(({ role }) => role !== 'office').map(({ personId, name }) => ({ value: personId, label: name }))
      case 'nature':
        return natures.map(({ natureId, name }) => ({ value: natureId, label: name }))
      case 'formality':
        return (['formal', 'signal', 'notYetFormal'] as const).map((value) => ({ value, label: t(`register.values.formality.${value}`) }))
      case 'channel':
        return CHANNELS.map((value) => ({ value, label: t(`intake.channels.${value}`) }))
      case 'relation':
        return RELATIONS.map((value) => ({ value, label: t(`intake.relations.${value}`) }))
      case 'careType':
        return CARE_TYPES.map((value) => ({ value, label: value }))
      case 'ground':
        return GROUNDS.map((value) => ({ value, label: t(`intake.grounds.${value}`) }))
      case 'judgment':
        return JUDGMENTS.map((value) => ({ value, label: t(`course.judgments.${value}`) }))
    }
  }
}

/** Each spelling that is not sure is explained once, whatever the number of rows; what is unknown first. */
export function ValuesStep({ order }: { order: RegisterImport }) {
  const t = useWords()
  const choices = useChoices()
  const { state, isBusy } = order
  const open = state.questions.filter(({ certainty }) => certainty !== 'same').toSorted((a, b) => rank(a) - rank(b))
  return (
    <section className="stack" aria-labelledby="register-values">
      <h2 id="register-values">{t('register.values.title')}</h2>
      <p className="muted">{t(open.length === 0 ? 'register.values.none' : 'register.values.text')}</p>
      {open.length === 0 ? null : (
        <div className="table-wrap">
          <table className="table" aria-labelledby="register-values">
            <thead>
              <tr>
                <th scope="col">{t('register.values.word')}</th>
                <th scope="col" className="number">
                  {t('register.values.rows')}
                </th>
                <th scope="col">{t('register.values.means')}</th>
              </tr>
            </thead>
            <tbody>
              {open.map((question) => (
                <QuestionRow
                  key={`${question.field} ${question.value}`}
                  question={question}
                  chosen={state.answers.get(answerKey(question.field, keyOf(question.value))) ?? null}
                  choices={choices(question.field)}
                  onAnswer={(answer) => order.answer(question, answer)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        <Button onPress={() => order.goTo('columns')}>{t('common.back')}</Button>
        <Button look="primary" onPress={order.check} isBusy={isBusy}>
          {t('register.next')}
        </Button>
      </div>
    </section>
  )
}

interface QuestionRowProps {
  question: ValueQuestion
  chosen: string | null
  choices: readonly Choice[]
  onAnswer: (answer: string | null) => void
}

function QuestionRow({ question: { field, value, rows, choice }, chosen, choices, onAnswer }: QuestionRowProps) {
  const t = useWords()
  // What is neither a complaint nor a signal cannot be kept as text: its rows are skipped.
  const mustChoose = field === 'formality'
  const words = t('register.values.meansOf', {
    field: t(`register.fields.${field}`),
    value: value === '' ? t('register.values.blank') : value,
  })
  const isSuggested = choice !== null && chosen === choice
  return (
    <tr>
      <th scope="row">{words}</th>
      <td className="number">{rows}</td>
      <td>
        <Select
          label={words}
          hideLabel
          value={chosen}
          onChange={onAnswer}
          options={choices}
          placeholder={t(mustChoose ? 'common.choose' : 'register.values.nothing')}
          {...(mustChoose ? {} : { noneLabel: t('register.values.nothing') })}
          hint={mustChoose && chosen === null ? t('register.values.mustChoose') : isSuggested ? t('register.values.suggested') : undefined}
        />
      </td>
    </tr>
  )
}

const rank = ({ certainty, field }: ValueQuestion): number => (certainty === 'none' ? (field === 'formality' ? 0 : 1) : 2)
