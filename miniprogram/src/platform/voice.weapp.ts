import Taro from '@tarojs/taro'
import type { Chosen } from './chosen'
import { CannotRecord, type Recording, secondsOf } from './recording'

export const canRecord = true
/** Where a person takes back a “no”. */
export const openSettings: (() => void) | null = () => void Taro.openSetting({}).catch(() => {})

/** Asks for the microphone, and starts. Rejects `CannotRecord`. */
export async function record(most: number): Promise<Recording> {
  await Taro.authorize({ scope: 'scope.record' }).catch((error: { errno?: number; errMsg?: string }) => {
    // 112: the privacy guide does not name the microphone, or was not accepted.
    throw new CannotRecord(error.errno === 112 || /privacy/.test(error.errMsg ?? '') ? 'unavailable' : 'denied')
  })
  // One recorder serves the whole app: a later recording takes its listeners over.
  const recorder = Taro.getRecorderManager()
  const ended = new Promise<Chosen | null>(resolve => {
    recorder.onStop(({ tempFilePath, duration, fileSize }) =>
      resolve({ path: tempFilePath, bytes: fileSize, seconds: secondsOf(duration, most) }),
    )
    recorder.onError(() => resolve(null))
  })
  recorder.onInterruptionBegin(() => recorder.stop())
  recorder.start({
    duration: most * 1000,
    sampleRate: 16000,
    numberOfChannels: 1,
    encodeBitRate: 48000,
    format: 'mp3',
  })
  return { ended, stop: () => recorder.stop() }
}

/** Plays until it ends; answers how to stop it. */
export function play(src: string, onEnd: (failed: boolean) => void): () => void {
  // Heard also when the phone is set to silent: somebody tapped it.
  Taro.setInnerAudioOption({ obeyMuteSwitch: false }).catch(() => {})
  const audio = Taro.createInnerAudioContext()
  audio.onEnded(() => onEnd(false))
  audio.onError(() => onEnd(true))
  audio.src = src
  audio.play()
  return () => audio.destroy()
}
