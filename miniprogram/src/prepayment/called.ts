import type { Say } from '../ui/say'
import type { prepaymentWords } from './words'

type PrepaymentWord = keyof typeof prepaymentWords
/** What a payer of a house is called, with the names in the app. */
export function called(payer: string, words: Say<PrepaymentWord>, names: readonly string[] = []): string {
  const [, kind, n] = /^([a-z]+)(\d*)$/.exec(payer) ?? []
  const owner = n ? words('payer.nth', { n }) : words('payer.first')
  const other = words(kind === 'tenant' ? 'payer.theTenant' : 'payer.theDeveloper')
  return [kind === 'owner' ? owner : other, names.join('、')].filter(Boolean).join(' · ')
}
