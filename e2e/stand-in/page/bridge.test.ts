import { beforeEach, describe, expect, test, vi } from 'vitest'
import { bridge, type Callable } from './bridge.ts'

/** What each end of one bridge was offered by the other. Node has one world only, so that detail is cloned is not tested here. */
let called: Callable
let offered: ReturnType<typeof vi.fn<Callable>>

beforeEach(() => {
  const wire = new EventTarget()
  offered = vi.fn<Callable>()
  bridge(wire, 'there', 'here', offered)
  called = bridge(wire, 'here', 'there', () => undefined)
})

describe('the bridge', () => {
  test('calls in step, and carries values both ways', () => {
    offered.mockImplementation((map, list) => ({ map, list }))
    expect(called(new Map([[1, 2]]), [{ a: undefined }])).toStrictEqual({ map: new Map([[1, 2]]), list: [{ a: undefined }] })
  })

  test('leaves functions where they are, and calls them there', () => {
    const listener = vi.fn<Callable>(() => 'heard')
    offered.mockImplementation((given) => ({ again: () => (given as Callable)('a', ['b']) }))
    const { again } = called(listener) as { again: Callable }
    expect(again()).toBe('heard')
    expect(listener).toHaveBeenCalledExactlyOnceWith('a', ['b'])
  })

  test('throws on this side what was thrown on the other, as a plain error', () => {
    offered.mockImplementation(() => {
      throw Object.assign(new RangeError('no'), { secret: 1 })
    })
    expect(called).toThrow(expect.objectContaining({ name: 'Error', message: 'no' }))
    expect(called).toThrow(expect.not.objectContaining({ secret: 1 }))
  })

  test('settles a promise on this side when it is settled on the other', async () => {
    offered.mockImplementationOnce(async () => [async () => 'deep'])
    const [deep] = (await called()) as [Callable]
    await expect(deep()).resolves.toBe('deep')
    offered.mockImplementationOnce(() => Promise.reject(new TypeError('late')))
    await expect(called()).rejects.toThrow(new Error('late'))
  })

  test('refuses what cannot be cloned, in the hands of whoever sent it', () => {
    expect(() => called(Symbol('s'))).toThrow(expect.objectContaining({ name: 'DataCloneError' }))
    offered.mockReturnValue(new WeakMap())
    expect(called).toThrow('could not be cloned')
  })

  test('drops prototypes of what holds a function', () => {
    offered.mockImplementation((given) => given)
    class Point {
      x = 1
      shown = (): string => `at ${this.x}`
    }
    const given = called(new Point()) as Point
    expect(given).not.toBeInstanceOf(Point)
    expect([given.x, given.shown()]).toEqual([1, 'at 1'])
  })
})
