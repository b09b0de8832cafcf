import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of a text in UTF-8, hexadecimal, at once: what a screen shows cannot wait for WebCrypto. */
export const sha256Text = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)))
