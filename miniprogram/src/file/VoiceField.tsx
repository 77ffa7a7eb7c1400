import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { canRecord, openSettings } from '../platform/voice'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, LinkText } from '../ui/parts'
import { clock } from '../ui/time'
import { fileFirstWords } from './first-words'
import { VoicePlayer } from './VoicePlayer'
import type { VoiceNote } from './voice'
import { fileWords } from './words'

/** Says it instead of typing it: one button to begin and to stop; then to hear, to send again, or to delete. */
export function VoiceField({ voice }: { voice: VoiceNote }) {
  const words = useWords(fileFirstWords, fileWords)
  const { note, startedAt, trouble, most } = voice
  if (!canRecord && !note) return null
  return (
    <Field label={words('voice.label')} hint={note || trouble ? undefined : words('voice.hint', { n: most })}>
      {note ? (
        <View className="voice-note">
          <VoicePlayer id="voice-play" src={note.path} seconds={note.seconds ?? 0} />
          {note.failed ? (
            <LinkText id="voice-retry" onPress={() => void voice.retry(note)}>
              {words('photo.failed')}
            </LinkText>
          ) : (
            !note.fileId && <Text>{Math.round(note.share * 100)}%</Text>
          )}
          <LinkText id="voice-remove" onPress={() => voice.remove(note.id)}>
            {words('voice.remove')}
          </LinkText>
        </View>
      ) : startedAt === null ? (
        <Button id="voice-record" look="quiet" icon="mic" onPress={() => void voice.begin()}>
          {words('voice.record')}
        </Button>
      ) : (
        <Running startedAt={startedAt} most={most} onStop={voice.stop} />
      )}
      {trouble && (
        <View className="voice-note field__hint">
          <Text>{words(`voice.${trouble}`)}</Text>
          {trouble === 'denied' && openSettings && (
            <LinkText id="voice-settings" onPress={openSettings}>
              {words('voice.settings')}
            </LinkText>
          )}
        </View>
      )}
    </Field>
  )
}

function Running({ startedAt, most, onStop }: { startedAt: number; most: number; onStop(): void }) {
  const words = useWords(fileWords)
  const [now, setNow] = useState(startedAt)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.min(most, Math.floor((now - startedAt) / 1000))
  return (
    <Button id="voice-stop" look="danger" icon="stop" onPress={onStop}>
      {words('voice.stop', { time: clock(seconds), most: clock(most) })}
    </Button>
  )
}
