import { z } from 'zod/mini'

/** What kind of e-mail or phone it is. */
export const contactTypeSchema = z.enum(['work', 'mobile', 'direct', 'home', 'fax', 'other'])
export type ContactType = z.infer<typeof contactTypeSchema>
