import { Refusal } from '../../shared/refusal'
import { transaction } from '../operation/transaction'
import { consented } from './consented'
import { type Person, persons } from './store'

const DAY_MS = 24 * 3_600_000
const ALLOWED = 5

/**
 * Counts a try at a house that exists, before name and phone are held against it, so that guessing in parallel gains
 * nothing. Refuses `people.locked` after five.
 */
export const countAttempt = (personId: string, now: number): Promise<Person> =>
  transaction(async tx => {
    const person = await consented(tx, personId)
    const attempts = person.attempts.filter(at => at > now - DAY_MS)
    if (attempts.length >= ALLOWED) throw new Refusal('people.locked')
    const counted = { ...person, attempts: [...attempts, now] }
    await persons.put(tx, counted)
    return counted
  })
