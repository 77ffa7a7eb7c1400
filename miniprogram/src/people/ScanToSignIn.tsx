import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useAsk, useShown } from '../app/ask'
import { CallRefused, call, serverTime } from '../app/call'
import { usePerson } from '../app/person'
import { drawCode } from '../platform/scan'
import { keepToken } from '../platform/session'
import { useWords } from '../ui/language'
import { Picture } from '../ui/Picture'
import { Button, Card } from '../ui/parts'
import { ErrorState, Skeleton } from '../ui/states'
import { peopleFirstWords } from './first-words'

const EVERY_MS = 2_000

/** A code that the phone confirms; this browser asks until it has its session, or the code runs out. */
export function ScanToSignIn() {
  const words = useWords(peopleFirstWords)
  const { reload } = usePerson()
  const shown = useShown()
  const session = useAsk('people.openSession', {})
  const [picture, setPicture] = useState('')
  const [expired, setExpired] = useState(false)

  useEffect(() => {
    if (!session.data) return
    setExpired(false)
    void drawCode(session.data.scanCode).then(setPicture)
  }, [session.data])

  useEffect(() => {
    if (!session.data || expired || !shown) return
    const { sessionId, pollSecret, expiresAt } = session.data
    const timer = setInterval(async () => {
      if (serverTime() > expiresAt) return setExpired(true)
      try {
        keepToken((await call('people.pollSession', { sessionId, pollSecret })).token)
        clearInterval(timer)
        reload()
      } catch (error) {
        if (error instanceof CallRefused && error.code === 'session.expired') setExpired(true)
      }
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [session.data, expired, shown, reload])

  if (session.error && !session.data) return <ErrorState error={session.error} onRetry={() => void session.refetch()} />
  if (!session.data || !picture) return <Skeleton rows={1} />
  return (
    <Card title={words('sign.scanTitle')} id="scan-code">
      <View className="prose">{words(expired ? 'sign.scanExpired' : 'sign.scanHow')}</View>
      {expired ? (
        <Button id="new-code" icon="refresh" onPress={() => void session.refetch()}>
          {words('sign.scanAgain')}
        </Button>
      ) : (
        <Picture of="code" className="code" src={picture} />
      )}
    </Card>
  )
}
