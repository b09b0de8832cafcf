/** The policy of the window allows no code from text. zod tries it once, and each try is a violation: told first, it does not. */
import { config } from 'zod/v4/core'

config({ jitless: true })
