// Numbers and strings that must not be mistaken for one another.

/** A `T` that only its own constructor hands out: mixing two brands does not compile. The member exists for the compiler only. */
export type Branded<T, Name extends string> = T & { readonly __brand: Name };
