import { z } from 'zod'

/** How LeadSquared's POST searches are asked for an order and a page. */

const direction = z.union([z.literal(0), z.literal(1), z.enum(['0', '1'])]).transform(Number)

/** 1: from the last to the first. */
export const sortingSchema = z.strictObject({ ColumnName: z.string(), Direction: direction })

export const pagingSchema = z.strictObject({
  PageIndex: z.number().int().min(1),
  PageSize: z.number().int().min(1).max(1000),
})

export function pageOf<Row extends Readonly<Record<string, string | null>>>(
  rows: readonly Row[],
  { ColumnName, Direction }: z.infer<typeof sortingSchema> = { ColumnName: 'CreatedOn', Direction: 0 },
  { PageIndex, PageSize }: z.infer<typeof pagingSchema> = { PageIndex: 1, PageSize: 100 },
): Row[] {
  const rising = rows.toSorted((left, right) => compare(left[ColumnName] ?? '', right[ColumnName] ?? ''))
  const sorted = Direction === 1 ? rising.reverse() : rising
  return sorted.slice((PageIndex - 1) * PageSize, PageIndex * PageSize)
}

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right))
