declare const brandOf: unique symbol;

/** A value of `T` that has passed the one door named `B`; plain `T` does not fit where a brand is asked for. */
export type Brand<T, B extends string> = T & { readonly [brandOf]: B };
