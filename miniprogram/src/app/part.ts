import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { intoAddress } from '../platform/address'

/** Which part of a page is looked at; in its address, so that a reload, Back and a colleague find it again. */
export function usePart<T extends string>(name: string, parts: readonly T[], first: T): [T, (part: T) => void] {
  const asked = useRouter().params[name]
  const [chosen, setChosen] = useState(parts.find(one => one === asked))
  const choose = (part: T) => {
    intoAddress({ [name]: part })
    setChosen(part)
  }
  return [chosen ?? first, choose]
}
