import { z } from 'zod'
import type { Status } from '../contract.ts'
import { looseText, readableList } from './tolerant.ts'

/** What LeadSquared tells of an account's lead fields (https://apidocs.leadsquared.com/meta-data/). */

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
  DisplayName: looseText,
  DataType: looseText,
  RenderTypeTextValue: looseText,
  IsMandatory: flag(false),
  IsVisible: flag(true),
  MaxLength: z.coerce.number().int().positive().nullable().catch(null),
  DefaultValue: looseText,
  Options: readableList(optionSchema)
    .nullish()
    .catch(null)
    .transform((options) => (options ?? []).filter((text) => text !== '')),
})

/** One of the account's lead fields. */
export type Metadata = z.infer<typeof fieldSchema>

export const metadataSchema = readableList(fieldSchema)

/** The stages of a lead, which are texts and nothing else. */
export function stagesOf(metadata: readonly Metadata[]): Status[] {
  const stage = metadata.find(({ SchemaName }) => SchemaName === 'ProspectStage')
  return [...new Set(stage?.Options ?? [])].map((text) => ({ id: text, label: text }))
}
