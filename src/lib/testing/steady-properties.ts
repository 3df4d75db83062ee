import fc from 'fast-check'

// A commit that passed passes again, on every machine: properties are tried on the same cases each time.
// `npm run hunt` looks for new ones.
if (!process.env.HUNT) fc.configureGlobal({ seed: 20261121 })
