/** What a field of a template says: all of it in short, what happened, where, how much, by when, at what time, a number. */
export const MEANINGS = ['text', 'matter', 'place', 'amount', 'date', 'time', 'number'] as const
export type Meaning = (typeof MEANINGS)[number]
/** The fields of one template, as WeChat's console shows them (`thing12`), with what each says. */
export type FieldMap = Readonly<Record<string, Meaning>>
/** What templates are taken to have until somebody says otherwise. */
export const USUAL_FIELDS: FieldMap = { thing1: 'text', time2: 'time' }

const SHORT: readonly Meaning[] = ['number']
const FITS: Readonly<Record<string, readonly Meaning[]>> = {
  thing: MEANINGS,
  phrase: ['matter'],
  amount: ['amount'],
  date: ['date', 'time'],
  time: ['date', 'time'],
  number: SHORT,
  letter: SHORT,
  character_string: SHORT,
}
export const typeOf = (field: string): string => /^([a-z_]+)\d{1,2}$/.exec(field)?.[1] ?? ''
/** Whether a field of this name may say this; WeChat refuses every message of a template in which one may not. */
export const fits = (field: string, meaning: Meaning): boolean => FITS[typeOf(field)]?.includes(meaning) ?? false
