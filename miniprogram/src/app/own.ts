import type { Me } from '../../../shared/people/contract'
import { dropFile } from '../platform/kept-files'
import { token } from '../platform/session'
import { keep, kept, keptNames } from '../platform/storage'

/** What a device keeps is a person's: nobody else who uses it is shown any of it, and it goes when they sign out. */
interface Last {
  me: Me
  /** The session it was told to: another one may be somebody else's. */
  session: string | null
}
export const rememberMe = (me: Me | undefined): void => keep('me', me && ({ me, session: token() } satisfies Last))
/** Who used the app last under the session it has now. */
export function lastMe(): Me | undefined {
  const last = kept<Last>('me')
  return last && last.session === token() ? last.me : undefined
}
/** Whose the device is at the moment; '': nobody is known yet. */
export const here = (): string => lastMe()?.personId ?? ''

export const ownName = (personId: string, name: string): string => `own.${personId}.${name}`

/** What was noted here and the server does not have yet: it stays for this person through a sign-out. */
export function noted(personId: string): { forms: number; readings: number } {
  const forms = kept<{ waiting: number; personId: string }[]>('walks') ?? []
  return {
    forms: forms.filter(form => form.personId === personId).reduce((sum, form) => sum + form.waiting, 0),
    readings: (kept<unknown[]>(`readings.${personId}`) ?? []).length,
  }
}

/** Off the device, with the files it names. */
function drop(name: string): void {
  for (const file of JSON.stringify(kept(name))?.match(/local:[\w.]+/g) ?? []) void dropFile(file)
  keep(name, undefined)
}
/** Somebody signs out: what they typed, chose and looked up here goes, and every carried form that is sent. */
export function forgetOwn(personId: string): void {
  for (const name of keptNames(ownName(personId, ''))) drop(name)
  for (const name of keptNames(`walk.${personId}.`)) if (!kept<{ pending: unknown[] }>(name)?.pending.length) drop(name)
  const forms = kept<{ waiting: number; personId: string }[]>('walks') ?? []
  keep(
    'walks',
    forms.filter(form => form.personId !== personId || form.waiting > 0),
  )
  keep('me', undefined)
}
