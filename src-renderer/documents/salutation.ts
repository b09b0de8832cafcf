import type { Translate } from '../text/i18n.ts'

/** Forms of address as the office types them before a name, in Dutch and English. */
const TITLES = [
  { form: 'sir', pattern: /^(de heer|meneer|dhr|mr|mister)\b\.?\s+/i },
  { form: 'madam', pattern: /^(mevrouw|mevr|mw|mrs|ms)\b\.?\s+/i },
  { form: 'family', pattern: /^(de familie|familie|fam)\b\.?\s+/i },
] as const

/** How a letter begins: `dhr. de Vries` becomes `Beste heer De Vries`, for without a first name the prefix has a capital. */
export function salutation(t: Translate, typed: string): string {
  const name = typed.trim()
  for (const { form, pattern } of TITLES) {
    const rest = name.replace(pattern, '')
    if (rest !== name && rest !== '')
      return t(`letters.salutation.${form}`, { name: rest.charAt(0).toLocaleUpperCase('nl') + rest.slice(1) })
  }
  return t('letters.salutation.plain', { name })
}
