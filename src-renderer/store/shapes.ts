import { z } from 'zod'

// Objects are loose: a field that a newer release added to an event goes through this one unharmed.
export const id = z.string().min(1).max(64)
export const date = z.iso.date()
export const text = z.string()
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const address = z.looseObject({ street: text, postcode: text, city: text })

/** An absent field and one that is `undefined` are told apart by the domain, so a partial drops what is not there. */
export const someOf = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => schema.partial().transform(present)
const present = <Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: Exclude<Values[Key], undefined>
  }
