/** The very few checks that every small form needs; what a complaint must be is the domain's business. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/

export const isBlank = (text: string): boolean => text.trim() === ''
export const isWrongEmail = (text: string): boolean => !isBlank(text) && !EMAIL.test(text.trim())
