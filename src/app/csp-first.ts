import * as z from 'zod/mini'

// Must run before the first schema is made: the page's security policy forbids the code generation that zod would try.
z.config({ jitless: true })
