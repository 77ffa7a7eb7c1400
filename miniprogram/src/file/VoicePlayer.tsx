import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { pressable } from '../platform/spoken'
import { play } from '../platform/voice'
import { useWords } from '../ui/language'
import { Icon } from '../ui/parts'
import { clock } from '../ui/time'
import { fileWords } from './words'

/** A recording: how long it is, and one tap to hear it or to stop. */
export function VoicePlayer({ id, src, seconds }: { id: string; src: string; seconds: number }) {
  const words = useWords(fileWords)
  const [state, setState] = useState<'still' | 'playing' | 'failed'>('still')
  const stop = useRef<(() => void) | null>(null)
  const end = (failed: boolean) => {
    stop.current?.()
    stop.current = null
    setState(failed ? 'failed' : 'still')
  }
  useEffect(() => () => stop.current?.(), [])
  const press = () => {
    if (stop.current) return end(false)
    setState('playing')
    stop.current = play(src, end)
  }
  const playing = state === 'playing'
  return (
    <View>
      <View
        id={id}
        className={`voice ${playing ? 'voice--playing' : ''}`}
        {...pressable(press, { label: words(playing ? 'voice.pause' : 'voice.play', { n: seconds }) })}
      >
        <Icon name={playing ? 'stop' : 'play'} />
        <Text className="voice__length">{clock(seconds)}</Text>
      </View>
      {state === 'failed' && <Text className="field__hint">{words('voice.unplayable')}</Text>}
    </View>
  )
}
