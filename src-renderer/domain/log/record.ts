import { heads, inOrder } from './causality.ts'
import type { DomainEvent, NewEvent, Recorder } from './event.ts'
import { nextStamp, type Stamp } from './stamp.ts'

/** Gives decided events their envelopes: each builds on all that this log holds, and on the one before it. */
export function record<New extends NewEvent>(
  caseId: string,
  decided: readonly New[],
  log: readonly DomainEvent[],
  recorder: Recorder,
): (New & DomainEvent)[] {
  let basedOn = heads(log)
  let stamp: Stamp | null = inOrder(log).at(-1)?.stamp ?? null
  return decided.map((event) => {
    stamp = nextStamp(stamp, recorder.now(), recorder.device)
    const id = recorder.newId()
    const recorded = {
      ...event,
      id,
      caseId,
      at: new Date(recorder.now()).toISOString(),
      by: recorder.by,
      device: recorder.device,
      stamp,
      basedOn,
    }
    basedOn = [id]
    return recorded
  })
}
