import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { intoAddress } from '../platform/address'

type Checks = Readonly<Record<string, (value: string) => boolean>>
type Asked<C extends Checks> = Partial<Record<keyof C & string, string>>

export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (value: string): value is T =>
    (values as readonly string[]).includes(value)

/**
 * What a list is asked for, kept in the page's address. What somebody wrote into it by hand and no check takes is left
 * out, and said to be `strange`.
 */
export function useFilters<C extends Checks>(checks: C) {
  const { params } = useRouter()
  const given = Object.keys(checks).flatMap(name => {
    const value = params[name]
    return value ? [[name, decoded(value)] as const] : []
  })
  const isRight = ([name, value]: readonly [string, string]) => checks[name]?.(value) === true
  const [asked, setAsked] = useState(() => Object.fromEntries(given.filter(isRight)) as Asked<C>)
  const [strange, setStrange] = useState(() => given.filter(one => !isRight(one)).map(([, value]) => value))
  const ask = (name: keyof C & string, value: string | undefined) => {
    const right = value !== undefined && isRight([name, value]) ? value : undefined
    intoAddress({ [name]: right ?? null })
    setAsked(before => {
      const { [name]: _, ...others } = before
      return (right === undefined ? others : { ...before, [name]: right }) as Asked<C>
    })
    setStrange([])
  }
  return { asked, ask, strange }
}
/** A browser says it decoded, WeChat as it stands; what cannot be decoded stands as it is. */
export function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
