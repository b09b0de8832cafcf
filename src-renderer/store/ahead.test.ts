import { expect, test } from 'vitest'
import { ahead } from './ahead.ts'

test('each comes in its turn, with one on its way and no more', async () => {
  const asked: number[] = []
  const load = async (index: number): Promise<number> => {
    asked.push(index)
    return index * 10
  }
  const seen: number[] = []
  for await (const value of ahead(4, load)) {
    seen.push(value)
    expect(asked.length).toBe(Math.min(seen.length + 1, 4))
  }
  expect([seen, asked]).toEqual([
    [0, 10, 20, 30],
    [0, 1, 2, 3],
  ])
})

test('of none nothing is asked', async () => {
  const load = (): Promise<never> => Promise.reject(new Error('asked'))
  for await (const _ of ahead(0, load)) throw new Error('came')
})

test('what fails fails in its turn, after what came before it', async () => {
  const load = (index: number): Promise<number> => (index < 2 ? Promise.resolve(index) : Promise.reject(new Error('lost')))
  const seen: number[] = []
  await expect(async () => {
    for await (const value of ahead(3, load)) seen.push(value)
  }).rejects.toThrow('lost')
  expect(seen).toEqual([0, 1])
})
