import { type Choice, type Find, isKept, keepsAsRule, type Review } from '../../domain/access-request/review.ts'
import { Segments } from '../../ui/choice.tsx'
import { TextField } from '../../ui/field.tsx'
import { Chip } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'

interface FindListProps {
  review: Review
  choices: ReadonlyMap<string, Choice>
  /** Whether a missing reason is an error already. */
  strict: boolean
  onChoose: (written: string, choice: Choice) => void
}

/** Each name as it is written, the sentences it stands in, and what becomes of it. */
export function FindList({ review, choices, strict, onChoose }: FindListProps) {
  return (
    <ul className="finds">
      {review.finds.map((find) => (
        <li key={find.written}>
          <OneFind
            find={find}
            review={review}
            choice={choices.get(find.written)}
            isShown={isKept(find, choices)}
            strict={strict}
            onChoose={(choice) => onChoose(find.written, choice)}
          />
        </li>
      ))}
    </ul>
  )
}

interface OneFindProps {
  find: Find
  review: Review
  choice: Choice | undefined
  isShown: boolean
  strict: boolean
  onChoose: (choice: Choice) => void
}

function OneFind({ find, review, choice, isShown, strict, onChoose }: OneFindProps) {
  const t = useWords()
  const kindOf = new Map(review.materials.map(({ id, kind }) => [id, kind]))
  const reason = choice?.reason ?? (keepsAsRule(find) ? t('access.kinds.acts') : '')
  return (
    <article className="find" aria-label={find.written}>
      <div className="panel-head">
        <h3>{find.written}</h3>
        <Chip tone={find.kind === 'acts' ? 'quiet' : 'line'} icon={find.kind === 'reach' ? 'phone' : 'person'}>
          {t(`access.kinds.${find.kind}`)}
        </Chip>
      </div>
      <ul className="places">
        {find.places.map(({ materialId, before, after }, index) => (
          <li key={`${materialId}/${String(index)}/${before}`}>
            <small>{t(`access.where.${kindOf.get(materialId) ?? 'description'}`)}</small>
            <span>
              {before}
              <mark>{find.written}</mark>
              {after}
            </span>
          </li>
        ))}
      </ul>
      <Segments
        label={t('access.choiceFor', { name: find.written })}
        hideLabel
        value={isShown ? 'keep' : 'black'}
        onChange={(chosen) => onChoose({ keep: chosen === 'keep', reason })}
        options={[
          { value: 'black', label: t('access.black') },
          { value: 'keep', label: t('access.keep') },
        ]}
      />
      {isShown ? (
        <TextField
          label={t('access.reason', { name: find.written })}
          value={reason}
          onChange={(typed) => onChoose({ keep: true, reason: typed })}
          error={strict && isBlank(reason) ? t('access.reasonMissing') : undefined}
        />
      ) : null}
    </article>
  )
}
