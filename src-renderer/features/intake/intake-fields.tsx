import { memo, useState } from 'react'
import { type Control, useController, useWatch } from 'react-hook-form'
import { GROUNDS, LANGUAGES, RELATIONS, SPOKEN_CHANNELS, SUSPICIONS, TALKED_FIRST } from '../../domain/complaint/intake.ts'
import { resemblance } from '../../domain/complaint/people.ts'
import { privacyWarnings } from '../../domain/complaint/privacy.ts'
import { locationById } from '../../domain/organisation/organisation.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Banner } from '../../ui/parts.tsx'
import { useWords } from '../shared/app-context.tsx'
import { useOrganisation } from '../shared/session-context.tsx'
import { useDateWords } from '../shared/use-date-words.ts'
import { DateInput, SegmentsInput, SelectInput, TextAreaInput, TextInput } from './controls.tsx'
import type { IntakeForm } from './intake-form.ts'
import { AddParent, OtherComplainants, useOthers } from './other-complainants.tsx'

interface FieldsProps {
  control: Control<IntakeForm>
  /** Day 0 and the channel are fixed once a case is registered (rule T4). */
  isFixed?: boolean
  /** A complaint keeps its complainant: without a name it would be a signal (rule C10). */
  isNamed?: boolean
}

/** Each field listens to the form itself: what goes on around them, such as a draft that is saved, draws none of them. */
export const IntakeFields = memo(function IntakeFields({ control, isFixed = false, isNamed = false }: FieldsProps) {
  return (
    <>
      <Caller control={control} isFixed={isFixed} isNamed={isNamed} />
      <Story control={control} />
      <Safety control={control} />
    </>
  )
})

function Caller({ control, isFixed, isNamed }: FieldsProps) {
  const t = useWords()
  const past = useDateWords('past')
  const channel = useWatch({ control, name: 'channel' })
  const relation = useWatch({ control, name: 'relation' })
  const anonymous = useController({ control, name: 'isAnonymous' }).field
  const isAnonymous = anonymous.value
  const others = useOthers(control)
  return (
    <fieldset className="form-part caller">
      <legend>{t(channel === 'phone' ? 'intake.who' : 'intake.whoElse')}</legend>
      {isAnonymous ? null : <AddParent others={others} />}
      <div className="grid-6">
        {isAnonymous ? null : (
          <>
            <TextInput control={control} name="name" label={t('intake.name')} span={2} autoFocus={!isFixed} />
            <TextInput control={control} name="phone" label={t('intake.phone')} type="tel" span={2} />
            <TextInput
              control={control}
              name="email"
              label={t('intake.email')}
              aside={t('intake.emailAside')}
              placeholder={t('intake.ask')}
              type="email"
              span={2}
            />
          </>
        )}
        <TextInput control={control} name="child" label={t('intake.child')} aside={t('intake.childAside')} span={2} />
        {isAnonymous ? null : (
          <SelectInput
            control={control}
            name="relation"
            label={t('intake.relation')}
            options={RELATIONS.map((value) => ({ value, label: t(`intake.relations.${value}`) }))}
            placeholder={t('common.choose')}
            noneLabel={t('common.none')}
            hint={relation === 'grandparent' || relation === 'other' ? t('intake.notAParent') : undefined}
            span={2}
          />
        )}
        {isFixed ? null : (
          <DateInput control={control} name="receivedOn" label={t('intake.receivedOn')} words={past} steps span={2} isRequired />
        )}
        <Place control={control} />
        <div className="span-6 row">
          {isNamed ? null : <Checkbox label={t('intake.anonymous')} value={isAnonymous} onChange={anonymous.onChange} />}
          {isAnonymous ? <span className="hint">{t('intake.anonymousHint')}</span> : <Address control={control} />}
        </div>
        {isAnonymous ? null : <OtherComplainants control={control} others={others} />}
      </div>
    </fieldset>
  )
}

function Place({ control }: FieldsProps) {
  const t = useWords()
  const organisation = useOrganisation()
  const location = locationById(organisation, useWatch({ control, name: 'locationId' }))
  const careTypes = location?.careTypes ?? []
  return (
    <>
      <SelectInput
        control={control}
        name="locationId"
        label={t('intake.location')}
        options={organisation.locations.map(({ locationId, name }) => ({ value: locationId, label: name }))}
        placeholder={t('common.choose')}
        span={2}
      />
      <SelectInput
        control={control}
        name="careType"
        label={t('intake.careType')}
        options={careTypes.map((value) => ({ value, label: t(`common.careTypes.${value}`) }))}
        placeholder={t('common.choose')}
        noneLabel={t('common.none')}
        span={2}
      />
      <TextInput
        control={control}
        name="group"
        label={t('intake.group')}
        {...(location?.groups.length ? { hint: location.groups.join(', ') } : {})}
        span={2}
      />
    </>
  )
}

/** Most people have an e-mail address: the postal address and another language are one press away. */
function Address({ control }: FieldsProps) {
  const t = useWords()
  const [street, postcode, city, language] = useWatch({ control, name: ['street', 'postcode', 'city', 'language'] })
  const [isOpen, setOpen] = useState(() => street + postcode + city !== '' || language !== 'nl')
  if (!isOpen) {
    return (
      <Button look="plain" size="small" icon="add" onPress={() => setOpen(true)}>
        {t('intake.addressAndLanguage')}
      </Button>
    )
  }
  return (
    <div className="grid-6 address-fields">
      <TextInput control={control} name="street" label={t('intake.street')} span={2} autoFocus />
      <TextInput control={control} name="postcode" label={t('intake.postcode')} span={1} />
      <TextInput control={control} name="city" label={t('intake.city')} span={1} />
      <SegmentsInput
        control={control}
        name="language"
        label={t('intake.language')}
        options={LANGUAGES.map((value) => ({ value, label: t(`intake.languages.${value}`) }))}
        span={2}
      />
    </div>
  )
}

function Story({ control }: FieldsProps) {
  const t = useWords()
  const past = useDateWords('past')
  const { natures } = useOrganisation()
  const [channel, talkedFirst, confirmedOn, natureId, suspicion] = useWatch({
    control,
    name: ['channel', 'talkedFirst', 'confirmedInWritingOn', 'natureId', 'suspicion'],
  })
  const isSpoken = SPOKEN_CHANNELS.includes(channel)
  return (
    <fieldset className="form-part">
      <legend>{t('intake.about')}</legend>
      <div className="grid-6">
        <TextAreaInput
          control={control}
          name="description"
          label={t('intake.description')}
          hint={suspicion === 'yes' ? t('formal.storyHint') : undefined}
          rows={4}
          span={6}
        />
        <TextInput control={control} name="desiredOutcome" label={t('intake.desiredOutcome')} span={6} />
        <PrivacyHints control={control} />
        <TextInput control={control} name="subject" label={t('intake.subject')} aside={t('intake.subjectAside')} span={4} />
        <DateInput control={control} name="incidentOn" label={t('intake.incidentOn')} words={past} span={2} />
        <SegmentsInput
          control={control}
          name="ground"
          label={t('intake.ground')}
          options={GROUNDS.map((value) => ({ value, label: t(`intake.grounds.${value}`) }))}
          span={4}
        />
        <SelectInput
          control={control}
          name="natureId"
          label={t('intake.nature')}
          options={natures
            .filter((nature) => !nature.isRetired || nature.natureId === natureId)
            .map((nature) => ({ value: nature.natureId, label: nature.name }))}
          placeholder={t('common.choose')}
          noneLabel={t('common.none')}
          span={2}
        />
        <AboutPeople control={control} />
        <SegmentsInput
          control={control}
          name="talkedFirst"
          label={t('intake.talkedFirst')}
          options={TALKED_FIRST.map((value) => ({ value, label: t(`intake.talked.${value}`) }))}
          span={2}
        />
        {talkedFirst === 'yes' ? <TextInput control={control} name="talkedWith" label={t('intake.talkedWith')} span={2} /> : null}
        {isSpoken ? (
          <DateInput
            control={control}
            name="confirmedInWritingOn"
            label={t('intake.confirmedInWritingOn')}
            placeholder={t('intake.notYet')}
            words={past}
            hint={confirmedOn.trim() === '' ? t('intake.notYetFormal') : undefined}
            span={2}
          />
        ) : null}
      </div>
    </fieldset>
  )
}

/** Rule C4, said while it is typed: who the complaint is about cannot handle it. */
function AboutPeople({ control }: FieldsProps) {
  const t = useWords()
  const { people } = useOrganisation()
  const typed = useWatch({ control, name: 'aboutPeople' })
  const names = typed.split(/,|;|\s(?:en|and|&)\s/i)
  const same = people.find((person) => names.some((name) => resemblance(name, person) === 'same'))
  const perhaps = people.find((person) => names.some((name) => resemblance(name, person) === 'perhaps'))
  const hint = same
    ? t('intake.aboutPersonHint', { name: same.name })
    : perhaps
      ? t('intake.aboutPersonPerhaps', { name: perhaps.name })
      : undefined
  return (
    <TextInput
      control={control}
      name="aboutPeople"
      label={t('intake.aboutPerson')}
      placeholder={t('intake.aboutPersonPlaceholder')}
      hint={hint}
      span={2}
    />
  )
}

/** Rule C14: what does not belong in a complaint file, for the person who types to judge. */
function PrivacyHints({ control }: FieldsProps) {
  const t = useWords()
  const [child, subject, description, desiredOutcome] = useWatch({ control, name: ['child', 'subject', 'description', 'desiredOutcome'] })
  const codes = new Set(privacyWarnings({ child, subject, description, desiredOutcome }).map((warning) => warning.code))
  return codes.size === 0 ? null : (
    <div className="span-6 stack" role="status">
      {[...codes].map((code) => (
        <p key={code} className="row tone-today hint-line">
          <Icon name="shield" size="small" />
          {t(`intake.privacy.${code}`)}
        </p>
      ))}
    </div>
  )
}

/** Rule C11. On yes, what to do now stands where the eye is, and is read out at once. */
function Safety({ control }: FieldsProps) {
  const t = useWords()
  const suspicion = useWatch({ control, name: 'suspicion' })
  return (
    <>
      <div className="safety form-jump">
        <Icon name="shield" />
        <SegmentsInput
          control={control}
          name="suspicion"
          label={t('intake.suspicion')}
          hint={t('intake.suspicionHint')}
          options={SUSPICIONS.map((value) => ({ value, label: t(`intake.suspicions.${value}`) }))}
        />
      </div>
      {suspicion === 'yes' ? (
        <Banner tone="late" icon="shield" urgent>
          <b>{t('intake.suspicionYes')}</b> {t('intake.suspicionYesMore')}
        </Banner>
      ) : null}
    </>
  )
}
