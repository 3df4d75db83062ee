/** A text as a part of an address. Half of a pair of surrogates, which no address can hold, becomes U+FFFD. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
