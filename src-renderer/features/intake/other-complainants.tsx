import { type Control, useFieldArray } from 'react-hook-form'
import { LANGUAGES, RELATIONS } from '../../domain/complaint/intake.ts'
import { Button } from '../../ui/button.tsx'
import { useApp, useWords } from '../shared/app-context.tsx'
import { SegmentsInput, SelectInput, TextInput } from './controls.tsx'
import { emptyOther, type IntakeForm } from './intake-form.ts'

/** The other parents of the form, added and removed as one list. */
export const useOthers = (control: Control<IntakeForm>) => useFieldArray({ control, name: 'others' })

type Others = ReturnType<typeof useOthers>

/**
 * Rule C10: a joint complaint is one case with several complainants, each with letters of their own.
 *
 * Stands before the first field: most calls are of one parent, and going through the form does not pass it.
 */
export function AddParent({ others: { fields, append } }: { others: Others }) {
  const t = useWords()
  const { newId } = useApp()
  return (
    <Button
      look="plain"
      size="small"
      icon="add"
      className="add-parent"
      onPress={() => append(emptyOther(newId()), { focusName: `others.${fields.length}.name` })}
    >
      {t('formal.otherParent')}
    </Button>
  )
}

export function OtherComplainants({ control, others: { fields, remove } }: { control: Control<IntakeForm>; others: Others }) {
  return fields.map((field, index) => <OtherComplainant key={field.id} control={control} index={index} onRemove={() => remove(index)} />)
}

function OtherComplainant({ control, index, onRemove }: { control: Control<IntakeForm>; index: number; onRemove: () => void }) {
  const t = useWords()
  const number = index + 2
  return (
    <fieldset className="span-6 other-parent">
      <legend className="label">{t('formal.otherParentTitle', { number })}</legend>
      <div className="grid-6">
        <TextInput control={control} name={`others.${index}.name`} label={t('intake.name')} span={2} />
        <TextInput control={control} name={`others.${index}.phone`} label={t('intake.phone')} type="tel" span={2} />
        <TextInput
          control={control}
          name={`others.${index}.email`}
          label={t('intake.email')}
          aside={t('intake.emailAside')}
          type="email"
          span={2}
        />
        <TextInput control={control} name={`others.${index}.street`} label={t('intake.street')} span={2} />
        <TextInput control={control} name={`others.${index}.postcode`} label={t('intake.postcode')} span={1} />
        <TextInput control={control} name={`others.${index}.city`} label={t('intake.city')} span={1} />
        <SelectInput
          control={control}
          name={`others.${index}.relation`}
          label={t('intake.relation')}
          options={RELATIONS.map((value) => ({ value, label: t(`intake.relations.${value}`) }))}
          placeholder={t('common.choose')}
          noneLabel={t('common.none')}
          span={2}
        />
        <SegmentsInput
          control={control}
          name={`others.${index}.language`}
          label={t('intake.language')}
          options={LANGUAGES.map((value) => ({ value, label: t(`intake.languages.${value}`) }))}
          span={4}
        />
        <div className="span-2 row push">
          <Button look="plain" size="small" icon="close" aria-label={t('formal.removeParentOf', { number })} onPress={onRemove}>
            {t('formal.removeParent')}
          </Button>
        </div>
      </div>
    </fieldset>
  )
}
