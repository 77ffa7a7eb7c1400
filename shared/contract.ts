import * as z from 'zod/mini'

z.config({ jitless: true })

export const ROLES = [
  'owner',
  'family',
  'tenant',
  'clerk',
  'cashier',
  'accountant',
  'treasurer',
  'worker',
  'supervisor',
  'manager',
  'admin',
] as const
export type Role = (typeof ROLES)[number]
/** Households hold houses; staff hold an estate. */
export const HOUSEHOLD_ROLES: readonly Role[] = ['owner', 'family', 'tenant']
export type Level = 'public' | 'stranger' | 'link' | 'own' | 'assigned' | 'openOrAssigned' | 'estate' | 'system'
export type Caller = Role | 'public' | 'stranger' | 'link'
/**
 * Who may call, and how far each sees. `stranger` is anybody signed in; `public` needs no identity; `link` is whoever
 * holds a link to named things.
 */
type Who = Partial<Record<Caller, Level>>

type Kind = 'command' | 'query' | 'auditedQuery'
export interface Entry<I extends z.ZodMiniType = z.ZodMiniType, O = unknown> {
  kind: Kind
  input: I
  who: Who
  refuses: readonly string[]
  /** Phantom: the answer's type; nothing at run time. */
  gives?: O
  /** Of a command: the looks whose answers it may change, by name or by noun; missing: any. */
  moves?: readonly string[]
  /** An owner whose grant has ended may still look (never act) at what happened in the own period. */
  formerOwners?: boolean
}

const RequestId = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/))
export const Id = z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[A-Za-z0-9_:.-]+$/))
/** Where a page ended, as we said it: to hand back, not to read. */
export const Cursor = z.optional(z.string().check(z.maxLength(1000)))
/** How many rows at once; a list has a number of its own. */
export const Rows = z.optional(z.int().check(z.minimum(1), z.maximum(100)))
/** By what a list goes: one of its orders, with `-` the other way round. */
export const Sort = <const N extends readonly [string, ...string[]]>(names: N) =>
  z.optional(z.enum([...names, ...names.map(name => `-${name}`)] as (N[number] | `-${N[number]}`)[]))
export const Line = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max))
/** The version of a setting that was read before it was changed; 0: nobody has saved it yet. */
export const SeenVersion = z._default(z.int().check(z.minimum(0)), 0)
export const FileId = z.string().check(z.maxLength(300), z.regex(/^cloud:\/\/[^\s]+$/))

/** Says the answer's type without a value. */
export const gives = <O>(): O => undefined as O

type Spec<S extends z.core.$ZodShape, O, W extends Who> = {
  input: S
  who: W
  refuses?: readonly string[]
  gives?: O
  moves?: readonly string[]
  formerOwners?: boolean
}

/** A verb that writes; its input always carries the caller's `requestId`. */
export function command<S extends z.core.$ZodShape, O = unknown, W extends Who = Who>(spec: Spec<S, O, W>) {
  const input = z.object({ ...spec.input, requestId: RequestId })
  return { refuses: [] as readonly string[], ...spec, kind: 'command' as const, input } satisfies Entry
}

/** A verb that only looks. */
export function query<S extends z.core.$ZodShape, O = unknown, W extends Who = Who>(spec: Spec<S, O, W>) {
  return {
    refuses: [] as readonly string[],
    ...spec,
    kind: 'query' as const,
    input: z.object(spec.input),
  } satisfies Entry
}

/** A look at another household's fees or documents: logged before it is answered, with the caller's reason. */
export function auditedQuery<S extends z.core.$ZodShape, O = unknown, W extends Who = Who>(spec: Spec<S, O, W>) {
  return {
    refuses: [] as readonly string[],
    ...spec,
    kind: 'auditedQuery' as const,
    input: z.object(spec.input),
  } satisfies Entry
}

export interface Page<T> {
  items: T[]
  cursor?: string
}
