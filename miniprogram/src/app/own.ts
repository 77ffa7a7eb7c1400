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

/** As the outbox names what it keeps: for whom, of which kind. */
const loads = (personId: string, kind = ''): string[] => keptNames(`outbox.${personId}.${kind && `${kind}.`}`)
const waitingIn = (name: string): number => kept<{ waiting: number }>(name)?.waiting ?? 0
/** How much was noted here and is not with the server yet: it stays for this person through a sign-out. */
export const noted = (personId: string, kind = ''): number =>
  loads(personId, kind).reduce((sum, name) => sum + waitingIn(name), 0)

/** Off the device, with the files it names. */
function drop(name: string): void {
  for (const file of JSON.stringify(kept(name))?.match(/local:[\w.]+/g) ?? []) void dropFile(file)
  keep(name, undefined)
}
/** Somebody signs out: what they typed, chose and looked up here goes, and every carried form that is sent. */
export function forgetOwn(personId: string): void {
  for (const name of keptNames(ownName(personId, ''))) drop(name)
  for (const name of loads(personId)) if (waitingIn(name) === 0) drop(name)
  keep('me', undefined)
}
