import { useNavigate } from 'react-router'
import type { ComplaintCase } from '../../../domain/complaint/complaint-case.ts'
import { Button } from '../../../ui/button.tsx'
import type { IconName } from '../../../ui/icon.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { useApp, useWords } from '../../shared/app-context.tsx'
import { refusalKey } from '../../shared/refusal-words.ts'
import { useOrganisation } from '../../shared/session-context.tsx'
import { type CourseStep, isLetter, letterIn, letterPath, type MenuItem, menuOf } from './steps.ts'

const ICONS: Record<Exclude<MenuItem['id'], `letter/${string}`>, IconName> = {
  offerReply: 'talk',
  solution: 'aim',
  findings: 'search',
  judge: 'scale',
  measure: 'check',
  breach: 'late',
  summary: 'report',
  dispute: 'scale',
  withdrawn: 'close',
  outOfScope: 'close',
  close: 'done',
  reopen: 'cases',
  hold: 'lock',
  link: 'link',
  access: 'eye',
}

interface CourseActionsProps {
  complaint: ComplaintCase
  onStep: (step: CourseStep) => void
}

/** What one does most in a case as a button, and the rest in one menu. */
export function CourseActions({ complaint, onStep }: CourseActionsProps) {
  const t = useWords()
  const navigate = useNavigate()
  const { clock } = useApp()
  const take = (step: MenuItem['step']): void => {
    if (step === 'judgment') void navigate(`/case/${complaint.caseId}/judgment`)
    else if (typeof step !== 'string' && 'letter' in step) void navigate(letterPath(complaint.caseId, step.letter))
    else if (step === 'access') void navigate(`/case/${complaint.caseId}/access`)
    else onStep(step)
  }
  const labelOf = (id: MenuItem['id']): string => {
    if (isLetter(id)) return t(`letter.menu.${letterIn(id)}`)
    return t(id === 'hold' && complaint.hold !== null ? 'courseForm.hold.liftTitle' : `courseForm.menu.${id}`)
  }
  const organisation = useOrganisation()
  const menu = menuOf(complaint, { today: clock.today(), organisation })
  if (complaint.anonymous) return null
  return (
    <>
      <Button icon="phone" onPress={() => onStep({ kind: 'contact' })}>
        {t('courseForm.contact.title')}
      </Button>
      <Menu
        label={t('courseForm.more')}
        choices={menu.map(({ id, step, blocked }) => ({
          id,
          label: labelOf(id),
          icon: isLetter(id) ? 'letter' : ICONS[id],
          onChoose: () => take(step),
          blocked: blocked && t(id === 'measure' ? 'courseForm.noMeasuresTold' : refusalKey(blocked)),
        }))}
      />
    </>
  )
}
