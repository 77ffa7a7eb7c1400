import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { CannotRecord, type Recording } from '../platform/recording'
import { record } from '../platform/voice'
import { type StoredFile, useFiles } from './files'

/** One voice note of a form: recorded by a button, kept and uploaded as photos are. */
export function useVoice(most: number, stored: StoredFile[], onChange: (voice: StoredFile[]) => void) {
  const { files, add, fileIds: _, ...rest } = useFiles(stored, onChange)
  const [note] = files
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [trouble, setTrouble] = useState<CannotRecord['why'] | null>(null)
  const running = useRef<Recording | 'asking' | null>(null)
  const gone = useRef(false)
  const stop = () => {
    if (running.current && running.current !== 'asking') running.current.stop()
  }

  const begin = async () => {
    if (running.current) return
    running.current = 'asking'
    setTrouble(null)
    try {
      const recording = await record(most)
      running.current = recording
      setStartedAt(Date.now())
      const chosen = await recording.ended
      if (gone.current) return
      if (!chosen) throw new CannotRecord('unavailable')
      setStartedAt(null)
      await add([chosen])
    } catch (error) {
      setTrouble(error instanceof CannotRecord ? error.why : 'unavailable')
    } finally {
      setStartedAt(null)
      running.current = null
    }
  }
  // Who turns to something else has said what there was to say.
  useDidHide(stop)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the form goes, whatever runs then
  useEffect(
    () => () => {
      gone.current = true
      stop()
    },
    [],
  )

  return {
    ...rest,
    note,
    most,
    startedAt,
    trouble,
    begin,
    stop,
    /** What a command sends; undefined: no note, or not stored yet. */
    sent: note?.fileId && note.seconds ? { fileId: note.fileId, seconds: note.seconds } : undefined,
  }
}
export type VoiceNote = ReturnType<typeof useVoice>
