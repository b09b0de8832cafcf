import type { Page } from '@playwright/test'
import type { CaseCommand } from '../src-renderer/domain/complaint/decide.ts'
import { decide } from '../src-renderer/domain/complaint/decide.ts'
import { evolve } from '../src-renderer/domain/complaint/evolve.ts'
import { referenceFor } from '../src-renderer/domain/complaint/reference.ts'
import { addDays, yearOf } from '../src-renderer/domain/deadlines/calendar-date.ts'
import type { DomainEvent } from '../src-renderer/domain/log/event.ts'
import { record } from '../src-renderer/domain/log/record.ts'
import { context, intake, recorder } from '../src-renderer/domain/test-kit.ts'
import { type CaseCard, cardOf } from '../src-renderer/store/card.ts'
import { lock, PASSPHRASE, unlock } from './pages/gate.ts'

export interface SeedCase {
  readonly id: string
  readonly year: number
  readonly number: number
  readonly card: CaseCard
  readonly log: readonly DomainEvent[]
}

const SYLLABLES = ['wil', 'gen', 'ka', 'de', 'ros', 'ma', 'ri', 'ste', 'vel', 'do', 'lin', 'per', 'tau', 'nor', 'bek', 'sa']
const STORIES = [
  'Niet gebeld na een val',
  'Te laat opgehaald van school',
  'Dubbele factuur',
  'Wisselende gezichten',
  'Verkeerde boterham bij allergie',
]

/** Cases that the app finds when it is unlocked again. */
export async function seedAndUnlock(page: Page, cases: readonly SeedCase[]): Promise<void> {
  await seed(page, cases)
  await lock(page)
  await unlock(page)
}

/** Cases as years of use leave them: most handled by someone and acknowledged, spread over the last three years. */
export function manyCases(count: number, locationIds: readonly string[], handlerIds: readonly string[], today: string): SeedCase[] {
  const numbers = new Map<number, number>()
  const given = { ...context, today, organisation: { ...context.organisation, locations: [], people: [], natures: [] } }
  return Array.from({ length: count }, (_, index) => {
    const receivedOn = addDays(today, -Math.floor((index * 1_000) / count))
    const year = yearOf(receivedOn)
    const number = (numbers.get(year) ?? 0) + 1
    numbers.set(year, number)
    const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`
    const name = `${word(index)} ${word(index * 7 + 3)}`
    const story = STORIES[index % STORIES.length] ?? ''
    const register: CaseCommand = {
      type: 'register',
      kind: index % 12 === 0 ? 'signal' : 'complaint',
      reference: referenceFor(receivedOn, number),
      intake: {
        ...intake,
        receivedOn,
        incidentOn: null,
        locationId: null,
        natureId: null,
        suspicion: 'yes',
        subject: story,
        description: `${story}. `.repeat(12),
        complainants: intake.complainants.map((person) => ({ ...person, complainantId: `${id}-k`, name })),
      },
    }
    const decision = decide(null, register, given)
    if (!decision.ok) throw new Error(decision.reason.code)
    // Real places and people of the register in use; the safety question answered as nearly always.
    const data = { ...decision.value[0]?.data, locationId: locationIds[index % locationIds.length] ?? null, suspicion: 'no' }
    const registered = record(id, [{ type: 'complaintRegistered', version: 1, data }], [], recorder('p01', 'seed'))
    const handled = { type: 'handlerAssigned', version: 1, data: { handlerId: handlerIds[index % handlerIds.length] } }
    const log = index % 9 === 0 ? registered : [...registered, ...record(id, [handled], registered, recorder('p01', 'seed2'))]
    const complaint = evolve(log)
    if (!complaint) throw new Error('no case')
    return { id, year, number, card: cardOf(complaint), log }
  })
}

function word(seed: number): string {
  const text = [0, 1, 2].map((step) => SYLLABLES[(seed * (step + 3) + step * 5) % SYLLABLES.length] ?? '').join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const CHUNK = 500

/**
 * Writes cases into the register that is open in the window, sealed with its own key as the app seals them. Lock and unlock
 * after it: the app reads its cards at unlock.
 */
export async function seed(page: Page, cases: readonly SeedCase[], passphrase = PASSPHRASE): Promise<void> {
  for (let start = 0; start < cases.length; start += CHUNK) {
    await page.evaluate(writeSealed, { passphrase, cases: cases.slice(start, start + CHUNK).map((one) => ({ ...one })) })
  }
}

/** Runs in the page: the format of `store/sealing.ts` and the tables of `store/schema.ts`, written once more from outside. */
async function writeSealed({ passphrase, cases }: { passphrase: string; cases: readonly SeedCase[] }): Promise<void> {
  const shared = globalThis as { seedKey?: { key: CryptoKey; tag: Uint8Array } }
  if (!shared.seedKey) {
    const state = await window.desktop.vaultState(undefined)
    const slots = state.ok && state.value.status === 'locked' ? state.value.slots : []
    const opened = await window.desktop.unlock({ slotId: slots[0]?.slotId ?? '', passphrase })
    if (!opened.ok || !opened.value.ok) throw new Error('The seed could not unlock the register')
    const bytes = new Uint8Array(opened.value.dataKeys.slice(0, 32))
    const named = new Uint8Array([...new TextEncoder().encode('gehoor/key-tag/'), ...bytes])
    const tag = new Uint8Array(await crypto.subtle.digest('SHA-256', named)).slice(0, 8)
    shared.seedKey = { key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt']), tag }
  }
  const { key, tag } = shared.seedKey
  const seal = async (place: string, value: unknown): Promise<Uint8Array> => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const additionalData = new TextEncoder().encode(`gehoor/1/${place}`)
    const cipher = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      new TextEncoder().encode(JSON.stringify(value)),
    )
    return new Uint8Array([1, ...tag, ...iv, ...new Uint8Array(cipher)])
  }
  const rows = await Promise.all(
    cases.map(async ({ id, year, number, card, log }) => ({
      row: { id, version: 1, year, number, card: await seal(`cases/card/${id}/1`, card) },
      log: { id, version: 1, log: await seal(`logs/log/${id}/1`, log) },
    })),
  )
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('gehoor')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction(['cases', 'logs'], 'readwrite')
      for (const { row, log } of rows) {
        transaction.objectStore('cases').put(row)
        transaction.objectStore('logs').put(log)
      }
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}

export interface SeedAttachment {
  readonly caseId: string
  readonly attachmentId: string
}

const ATTACHMENTS_AT_ONCE = 20

/** Gives each the same bytes, sealed at its own place; the logs of their cases name them already. After `seed`, which has the key. */
export async function seedAttachments(page: Page, attachments: readonly SeedAttachment[], base64: string): Promise<void> {
  for (let start = 0; start < attachments.length; start += ATTACHMENTS_AT_ONCE) {
    await page.evaluate(writeChunks, { attachments: attachments.slice(start, start + ATTACHMENTS_AT_ONCE), base64 })
  }
}

/** Runs in the page: the pieces of `store/attachments.ts`, written once more from outside. */
async function writeChunks({ attachments, base64 }: { attachments: readonly SeedAttachment[]; base64: string }): Promise<void> {
  const { seedKey } = globalThis as { seedKey?: { key: CryptoKey; tag: Uint8Array } }
  if (!seedKey) throw new Error('The cases come first')
  const { key, tag } = seedKey
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const size = 1_048_576
  const count = Math.ceil(bytes.length / size)
  const rows: object[] = []
  for (const { caseId, attachmentId } of attachments) {
    for (let index = 0; index < count; index += 1) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const additionalData = new TextEncoder().encode(`gehoor/1/chunks/bytes/${caseId}/${attachmentId}/${index}/${count}`)
      const piece = bytes.subarray(index * size, (index + 1) * size)
      const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, piece))
      const sealed = new Uint8Array(21 + cipher.length)
      sealed[0] = 1
      sealed.set(tag, 1)
      sealed.set(iv, 9)
      sealed.set(cipher, 21)
      rows.push({ attachmentId, index, caseId, bytes: sealed })
    }
  }
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('gehoor')
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      const transaction = request.result.transaction(['chunks'], 'readwrite')
      for (const row of rows) transaction.objectStore('chunks').put(row)
      transaction.oncomplete = () => {
        request.result.close()
        resolve()
      }
      transaction.onerror = () => reject(transaction.error)
    }
  })
}
