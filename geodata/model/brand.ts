// Numbers and strings that must not be mistaken for one another.
export declare const brand: unique symbol;

/** A `T` that only its own constructor hands out: mixing two brands does not compile. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
