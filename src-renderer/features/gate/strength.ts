/** How hard a passphrase is to guess, 0 to 4, as zxcvbn counts it (Wheeler 2016). */
export type Strength = 0 | 1 | 2 | 3 | 4

/** From here on it may guard a register: ten thousand million guesses, each a second of scrypt. */
export const STRONG_ENOUGH: Strength = 3

export type Estimate = (passphrase: string) => Strength

/** zxcvbn looks at every way to split what was typed: of a whole page of it the beginning says enough. */
const LOOKED_AT = 64
/** What a guesser tries first at an office with this app. */
const OWN_WORDS = ['gehoor', 'klacht', 'klachten', 'kinderopvang', 'wachtzin']

let loading: Promise<Estimate> | undefined

/** With Dutch words and names, and those passwords that are tried first anywhere. Loaded when someone chooses a passphrase. */
export function loadEstimate(): Promise<Estimate> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-nl-be')]).then(
    ([{ ZxcvbnFactory }, common, dutch]) => {
      const dictionary = { ...common.dictionary, ...dutch.dictionary }
      const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs })
      return (passphrase) => zxcvbn.check(passphrase.slice(0, LOOKED_AT), OWN_WORDS).score
    },
  )
  return loading
}
