import { useState } from 'react'
import { dial } from '../platform/device'
import { CallRefused } from './call'
import { told } from './go'

/** Asks for a number only when it is needed, because the look is noted; then dials it. */
export function useRing(ask: () => Promise<{ phone: string }>) {
  const [busy, setBusy] = useState(false)
  const [phone, setPhone] = useState('')
  const ring = async () => {
    setBusy(true)
    try {
      const answer = await ask()
      setPhone(answer.phone)
      dial(answer.phone)
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error
      told(error.message)
    } finally {
      setBusy(false)
    }
  }
  return { busy, phone, ring: () => void ring() }
}
