import { z } from 'zod'
import type { Status } from '../contract.ts'

/** What LeadSquared tells of an account's lead fields (https://apidocs.leadsquared.com/meta-data/). */

const textSchema = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? '')

/** Flags were seen as words and numbers in other answers of LeadSquared's. */
const flag = (whenUnknown: boolean) =>
  z
    .union([
      z.boolean(),
      z.enum(['true', 'false', '0', '1']).transform((text) => text === 'true' || text === '1'),
    ])
    .nullish()
    .catch(null)
    .transform((value) => value ?? whenUnknown)

/** Objects on the newer page, plain texts on an older one. To the letter: an option is known by its exact spaces. */
const optionSchema = z.union([z.string(), z.object({ Value: z.string() }).transform(({ Value }) => Value)])

const fieldSchema = z.object({
  SchemaName: z.string().min(1),
  DisplayName: textSchema,
  DataType: textSchema,
  RenderTypeTextValue: textSchema,
  IsMandatory: flag(false),
  IsVisible: flag(true),
  MaxLength: z.coerce.number().int().positive().nullable().catch(null),
  DefaultValue: textSchema,
  Options: z
    .array(optionSchema.nullable().catch(null))
    .nullish()
    .catch(null)
    .transform((options) =>
      (options ?? []).filter((option) => option !== null).filter((text) => text !== ''),
    ),
})

/** One of the account's lead fields. */
export type Metadata = z.infer<typeof fieldSchema>

export const metadataSchema = z
  .array(fieldSchema.nullable().catch(null))
  .transform((fields) => fields.filter((field) => field !== null))

/** The stages of a lead, which are texts and nothing else. */
export function stagesOf(metadata: readonly Metadata[]): Status[] {
  const stage = metadata.find(({ SchemaName }) => SchemaName === 'ProspectStage')
  return [...new Set(stage?.Options ?? [])].map((text) => ({ id: text, label: text }))
}
