import { z } from 'zod/mini'

// zod compiles schemas to code where it may. An extension may not, and each try is an error in the browser's log.
z.config({ jitless: true })
