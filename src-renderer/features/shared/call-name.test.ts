import { expect, it } from 'vitest'
import { organisation } from '../../domain/test-kit.ts'
import { callName } from './call-name.ts'

it('is the first name, and the whole name where two share it', () => {
  const [first] = organisation.people
  if (!first) throw new Error('nobody')
  const two = { ...organisation, people: [...organisation.people, { ...first, personId: 'gerda-2', name: 'Gerda Wolters' }] }
  expect([callName(organisation, 'gerda'), callName(two, 'gerda'), callName(two, 'gerda-2')]).toEqual([
    'Gerda',
    'Gerda Uitslag',
    'Gerda Wolters',
  ])
  expect(callName(organisation, 'stranger')).toBeUndefined()
})
