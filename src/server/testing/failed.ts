/** What a piece of work fails with; that it succeeds is the failure here. */
export const failed = <E extends Error>(work: Promise<unknown>): Promise<E> =>
  work.then(
    () => Promise.reject(new Error('It did not fail')),
    (error: E) => error,
  )
