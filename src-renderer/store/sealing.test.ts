import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importKey, isUnder, type Sealed, seal, unseal } from './sealing.ts'

const newKey = () => importKey(crypto.getRandomValues(new Uint8Array(32)))

describe('what is sealed', () => {
  it('comes back as it was, and only under the same key and in the same place', async () => {
    const [key, other] = [await newKey(), await newKey()]
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, place) => {
        const sealed = await seal(key, place, value)
        expect(await unseal(key, place, sealed)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(await unseal(key, `${place}/`, sealed)).toBeUndefined()
        expect(await unseal(other, place, sealed)).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  it('is refused after any one bit of it changed, and when it was cut off', async () => {
    const key = await newKey()
    const sealed = await seal(key, 'cases/card/1/1', { name: 'Sanne' })
    for (let index = 0; index < sealed.length; index += 1) {
      const flipped: Sealed = sealed.slice()
      flipped[index] = (flipped[index] ?? 0) ^ 1
      expect(await unseal(key, 'cases/card/1/1', flipped)).toBeUndefined()
      expect(await unseal(key, 'cases/card/1/1', sealed.slice(0, index))).toBeUndefined()
    }
  })

  it('holds nothing that can be read, and is different each time', async () => {
    const key = await newKey()
    const [one, two] = [await seal(key, 'p', 'Sanne Hoogwater'), await seal(key, 'p', 'Sanne Hoogwater')]
    expect(new TextDecoder('latin1').decode(one)).not.toContain('Sanne')
    expect(one).not.toEqual(two)
  })
})

describe('the keys', () => {
  const bytesOf = (count: number) => crypto.getRandomValues(new Uint8Array(32 * count))

  it('cannot be read back, and their bytes are wiped', async () => {
    const bytes = bytesOf(2)
    const key = await importKey(bytes)
    expect(bytes.every((byte) => byte === 0)).toBe(true)
    expect(key.count()).toBe(2)
    expect(key.newest().key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key.newest().key)).rejects.toThrow()
  })

  it('the newest seals, and all of them open until the older are forgotten', async () => {
    const bytes = bytesOf(2)
    const [older, both] = [await importKey(bytes.slice(32)), await importKey(bytes.slice())]
    const [before, after] = [await seal(older, 'p', 'before'), await seal(both, 'p', 'after')]
    expect([await unseal(both, 'p', before), await unseal(both, 'p', after)]).toEqual(['before', 'after'])
    expect(await unseal(older, 'p', after)).toBeUndefined()
    expect([isUnder(both.newest().tag, before), isUnder(both.newest().tag, after)]).toEqual([false, true])
    both.forgetOlder()
    expect([await unseal(both, 'p', before), await unseal(both, 'p', after)]).toEqual([undefined, 'after'])
    await older.renew(bytes)
    expect([await unseal(older, 'p', before), await unseal(older, 'p', after)]).toEqual(['before', 'after'])
  })

  it('are named in what they sealed by eight bytes that are no part of them', async () => {
    const bytes = bytesOf(1)
    const hex = Buffer.from(bytes).toString('hex')
    const key = await importKey(bytes)
    expect(key.newest().tag).toHaveLength(8)
    expect(hex).not.toContain(Buffer.from(key.newest().tag).toString('hex'))
  })
})
