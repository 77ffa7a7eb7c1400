import type * as z from 'zod/mini'

type Schema = z.ZodMiniType
interface Def {
  type: string
  shape?: Record<string, Schema>
  element?: Schema
  innerType?: Schema
  options?: Schema[]
  entries?: Record<string, string>
  values?: unknown[]
}
const defOf = (schema: Schema): Def => (schema as unknown as { def: Def }).def
/** Tried in this order wherever a plain value is asked for: the first that the schema takes. */
const VALUES: unknown[] = [
  'none',
  '2026-12-01',
  '09:00',
  '13511112222',
  'cloud://elsewhere/u/per_x/fil.png',
  '0'.repeat(26),
  1,
  10,
  1_800_000_000_000,
  true,
  '1.00',
  '0.5',
  '0',
  0,
  0.5,
  '2026-12-01T08:00:00+08:00',
  'A',
  '2026-12',
  'none-such-code',
]

/** An input that the schema takes, made from the schema alone; `known` gives values by field name. */
export function sampleInput(schema: Schema, known: Record<string, unknown>): Record<string, unknown> {
  const shape = defOf(schema).shape ?? {}
  return Object.fromEntries(
    Object.entries(shape)
      .filter(([field, inner]) => field in known || !['optional', 'default'].includes(defOf(inner).type))
      .map(([field, inner]) => [field, field in known ? known[field] : sample(inner, known, field)]),
  )
}
function sample(schema: Schema, known: Record<string, unknown>, field: string): unknown {
  const def = defOf(schema)
  if (def.type === 'object') return sampleInput(schema, known)
  if (def.type === 'array') {
    const element = sample(def.element as Schema, known, field)
    return [[], [element], [element, element]].find(list => schema.safeParse(list).success)
  }
  if (def.innerType) return sample(def.innerType, known, field)
  const own = [...Object.values(def.entries ?? {}), ...(def.values ?? [])]
  const options = (def.options ?? []).map(option => sample(option, known, field))
  return [...own, ...options, ...VALUES].find(value => schema.safeParse(value).success)
}
