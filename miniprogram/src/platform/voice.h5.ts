import type { Chosen } from './chosen'
import { CannotRecord, type Recording, secondsOf } from './recording'

export const canRecord = typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices?.getUserMedia)
/** A browser keeps its permissions beside the address. */
export const openSettings: (() => void) | null = null

/** What every phone plays first. */
const TYPES = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus']

/** Asks for the microphone, and starts. Rejects `CannotRecord`. */
export async function record(most: number): Promise<Recording> {
  const mimeType = TYPES.find(type => MediaRecorder.isTypeSupported(type))
  if (!mimeType) throw new CannotRecord('unavailable')
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: DOMException) => {
    throw new CannotRecord(error.name === 'NotAllowedError' ? 'denied' : 'unavailable')
  })
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: 48_000 })
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const startedAt = Date.now()
  const ended = new Promise<Chosen | null>(resolve => {
    const parts: Blob[] = []
    const longest = setTimeout(stop, most * 1000)
    recorder.ondataavailable = ({ data }) => parts.push(data)
    recorder.onstop = () => {
      clearTimeout(longest)
      for (const track of stream.getTracks()) track.stop()
      const blob = new Blob(parts, { type: mimeType.split(';')[0] as string })
      const seconds = secondsOf(Date.now() - startedAt, most)
      resolve(blob.size > 0 ? { path: URL.createObjectURL(blob), blob, bytes: blob.size, seconds } : null)
    }
  })
  recorder.start()
  return { ended, stop }
}

/** Plays until it ends; answers how to stop it. */
export function play(src: string, onEnd: (failed: boolean) => void): () => void {
  const audio = new Audio(src)
  audio.onended = () => onEnd(false)
  audio.onerror = () => onEnd(true)
  audio.play().catch(() => onEnd(true))
  return () => {
    audio.onerror = null
    audio.pause()
    audio.removeAttribute('src')
  }
}
