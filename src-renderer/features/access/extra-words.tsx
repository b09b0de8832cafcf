import { useState } from 'react'
import type { Material } from '../../domain/access-request/material.ts'
import { countExtra } from '../../domain/access-request/review.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { useWords } from '../shared/app-context.tsx'
import { isBlank } from '../shared/fields.ts'

interface ExtraWordsProps {
  materials: readonly Material[]
  words: readonly string[]
  onChange: (words: readonly string[]) => void
}

/** What no search can know: a nickname, a car, the only football trainer of the village. */
export function ExtraWords({ materials, words, onChange }: ExtraWordsProps) {
  const t = useWords()
  const [typed, setTyped] = useState('')
  const count = countExtra(materials, typed)
  const told = (one: string): string => {
    const times = countExtra(materials, one)
    return times === 0 ? t('access.extra.none', { words: one }) : t('access.extra.found', { words: one, count: times })
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank(typed) || count === 0) return
        onChange([...words.filter((one) => one !== typed.trim()), typed.trim()])
        setTyped('')
      }}
    >
      <TextField
        label={t('access.extra.label')}
        value={typed}
        onChange={setTyped}
        hint={isBlank(typed) ? undefined : told(typed.trim())}
        after={
          <Button type="submit" look="plain" size="small">
            {t('access.extra.add')}
          </Button>
        }
      />
      {words.length === 0 ? null : (
        <ul className="lines">
          {words.map((one) => (
            <li key={one}>
              <span className="grow">{told(one)}</span>
              <Button
                look="plain"
                size="small"
                icon="close"
                iconOnly
                aria-label={t('access.extra.remove', { words: one })}
                onPress={() => onChange(words.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
