/** The composition root: desktop, clock and ids are made here, and handed down. `inside.ts` is its second half. */
// First: it gives the cascade layers their order, before any screen's own styles come in.
import './ui/styles/index.css'
// Before anything that describes a shape with zod.
import './zod-without-eval.ts'
import { createRoot } from 'react-dom/client'
import { v7 as newId } from 'uuid'
import type { Inside } from './features/gate/inside.ts'
import { App } from './features/shell/app.tsx'
import { desktop, opening } from './opening.ts'
import { openClock } from './platform/clock.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

const [info, vault] = await opening
const clock = openClock(Date.now, info.today)
// Without this, Chromium may throw the register away when the disk gets full.
void navigator.storage.persist()

// The page itself remembers a module that was loaded.
const loadInside = (): Promise<Inside> => import('./inside.ts').then(({ inside }) => inside)

createRoot(root).render(<App desktop={desktop} clock={clock} newId={newId} info={info} vault={vault} loadInside={loadInside} />)
