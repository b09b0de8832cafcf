/**
 * Properties look in new places at every run, except where a change is let in: there the same change must get the same answer
 * twice. A failure prints its seed; `FC_SEED` repeats it.
 */
import fc from 'fast-check'

const chosen = process.env.FC_SEED ?? (process.env.CI ? '20261123' : undefined)
if (chosen !== undefined) fc.configureGlobal({ seed: Number(chosen) })
