import { Refusal } from '../../shared/refusal'
import type { Tx } from '../operation/transaction'
import { type Person, persons } from './store'

/** The caller's own document, once the privacy notice is accepted. */
export async function consented(tx: Tx | null, personId: string): Promise<Person> {
  const person = await persons.find(tx, personId)
  if (!person?.consent) throw new Refusal('people.consent_needed')
  return person
}
