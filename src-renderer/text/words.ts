/** The same keys with any words: what a translation must hold. A key too few or too many is a type error. */
export type Words<Source> = { readonly [Key in keyof Source]: Source[Key] extends string ? string : Words<Source[Key]> }
