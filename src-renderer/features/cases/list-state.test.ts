import { describe, expect, it } from 'vitest'
import { FIRST_STATE, isSame, readPreferences, type SavedView } from './list-state.ts'
import { NO_FILTERS } from './select.ts'

const saved: SavedView = {
  id: 'v1',
  name: 'Vlierpad',
  view: 'all',
  filters: { ...NO_FILTERS, location: ['vlier', 'linde'] },
  sorting: { column: 'receivedOn', descending: true },
}

describe('what someone chose of the list', () => {
  it('comes back as it was stored', () => {
    expect(readPreferences({ views: [saved], letterKeys: false })).toEqual({ views: [saved], letterKeys: false })
  })

  it.each([
    undefined,
    null,
    7,
    { views: [{ ...saved, view: 'none' }], letterKeys: true },
    { views: [{ ...saved, name: '' }], letterKeys: true },
  ])('is what everyone begins with where it is not that: %o', (stored) =>
    expect(readPreferences(stored)).toEqual({ views: [], letterKeys: true }),
  )

  it('C12: holds nothing that was searched for', () => {
    const read = readPreferences({ views: [{ ...saved, typed: 'Hoogwater' }], letterKeys: true })
    expect(JSON.stringify(read)).not.toContain('Hoogwater')
  })

  it('is the same view in whatever order its values were chosen, and another one with another column', () => {
    const state = { ...FIRST_STATE, ...saved, typed: 'iets' }
    expect(isSame(saved, { ...state, filters: { ...NO_FILTERS, location: ['linde', 'vlier'] } })).toBe(true)
    expect(isSame(saved, { ...state, sorting: null })).toBe(false)
    expect(isSame(saved, { ...state, filters: NO_FILTERS })).toBe(false)
  })
})
