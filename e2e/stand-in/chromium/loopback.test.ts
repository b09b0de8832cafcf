import { request } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, leave, openLoopback } from './loopback.ts'

const rule = await openLoopback()
const [, name = '', port = ''] = /^MAP (\S+) 127\.0\.0\.1:(\d+)$/.exec(rule) ?? []

const got = (id: string, host: string): Promise<[number | undefined, string]> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: `/${id}`, headers: { host } }, async (response) => {
      const text = (await response.toArray()).join('')
      resolve([response.statusCode, text])
    })
      .on('error', reject)
      .end()
  })

test('what was left is there once, for who knows the name', async () => {
  const id = leave(new Response('a parcel'))
  expect(addressOf(id)).toBe(`http://${name}/${id}`)
  expect(await got(id, name)).toEqual([200, 'a parcel'])
  expect(await got(id, name)).toEqual([404, ''])
})

test('who does not know the name gets nothing, nor who guesses', async () => {
  expect(await got(leave(new Response('a parcel')), '127.0.0.1')).toEqual([404, ''])
  expect(await got('00000000-0000-4000-8000-000000000000', name)).toEqual([404, ''])
})
