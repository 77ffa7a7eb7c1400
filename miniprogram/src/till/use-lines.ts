import { useState } from 'react'
import type { Input } from '../../../shared/contracts'
import type { DeskMethod } from '../../../shared/till/schema'
import { fenTyped } from '../payment/amount'

type Line = Input<'payment.take'>['lines'][number]
const OTHER: Record<DeskMethod, DeskMethod> = { cash: 'bank', bank: 'cash', pos: 'cash' }
/** One way of paying as it is being filled in. */
export interface Typed {
  method: DeskMethod
  given: string
  reference: string
}
const fresh = (method: DeskMethod): Typed => ({ method, given: '', reference: '' })

/** How the money comes: one way for all of it, or a second one for a part. */
export function useLines(totalFen: number) {
  const [first, setFirst] = useState<Typed>(fresh('cash'))
  const [second, setSecond] = useState<(Typed & { amount: string }) | null>(null)
  const secondFen = second ? (fenTyped(second.amount) ?? 0) : 0
  const firstFen = totalFen - secondFen
  const changeFen = (line: Typed, amountFen: number): number =>
    line.method === 'cash' && line.given.trim() ? (fenTyped(line.given) ?? 0) - amountFen : 0
  const isRight = (line: Typed, amountFen: number): boolean =>
    amountFen > 0 && (line.method === 'cash' ? changeFen(line, amountFen) >= 0 : line.reference.trim() !== '')
  const lineOf = ({ method, given, reference }: Typed, amountFen: number): Line => {
    const givenFen = method === 'cash' && given.trim() ? fenTyped(given) : null
    return {
      method,
      amountFen,
      ...(givenFen !== null && { givenFen }),
      ...(method !== 'cash' && { reference: reference.trim() }),
    }
  }
  return {
    first,
    firstFen,
    second,
    secondFen,
    setFirst: (changed: Partial<Typed>) => {
      setFirst(before => ({ ...before, ...changed }))
      const { method } = changed
      if (method)
        setSecond(before => before && (before.method === method ? { ...before, method: OTHER[method] } : before))
    },
    setSecond: (changed: Partial<Typed & { amount: string }>) =>
      setSecond(before => before && { ...before, ...changed }),
    split: () => setSecond(second ? null : { ...fresh(OTHER[first.method]), amount: '' }),
    changeFen: changeFen(first, firstFen) + (second ? changeFen(second, secondFen) : 0),
    complete:
      totalFen > 0 &&
      isRight(first, firstFen) &&
      (!second || (isRight(second, secondFen) && second.method !== first.method)),
    lines: (): Line[] => [lineOf(first, firstFen), ...(second ? [lineOf(second, secondFen)] : [])],
  }
}
