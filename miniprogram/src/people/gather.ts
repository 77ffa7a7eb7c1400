import type { Input, Operation, Output } from '../../../shared/contracts'
import type { Me } from '../../../shared/people/contract'
import { CallRefused, call } from '../app/call'

const MOST_PAGES = 40

/** Every page of a list, or the refusal that ended it: an export says what it could not hold. */
async function all<O extends Operation>(operation: O, input: Input<O>): Promise<unknown> {
  const items: unknown[] = []
  let cursor: string | undefined
  try {
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = (await call(operation, { ...input, ...(cursor && { cursor }) })) as Output<O> & {
        items: unknown[]
        cursor?: string
      }
      items.push(...answer.items)
      cursor = answer.cursor
      if (!cursor) return items
    }
    return { items, more: true }
  } catch (error) {
    if (!(error instanceof CallRefused)) throw error
    return { items, refused: error.code, message: error.message }
  }
}

/** Everything a person may take along: the own data, tickets, messages, and the bills of the own houses. */
export async function gather(me: Me, onPart: (part: number) => void): Promise<Record<string, unknown>> {
  onPart(1)
  const person = await call('people.exportData', {})
  onPart(2)
  const tickets = me.houses.length ? await all('ticket.mine', {}) : []
  onPart(3)
  const messages = await all('notice.inbox', {})
  const bills: Record<string, unknown> = {}
  for (const [index, house] of me.houses.entries()) {
    onPart(4 + index)
    bills[house.label] = await all('billing.bills', { houseId: house.houseId })
  }
  return { person, tickets, messages, bills }
}
