import { useEffect, useState } from 'react'
import { localOf, type Walk } from '../../../shared/inspection/walk'
import { shownAt } from '../platform/kept-files'

/** Where a photo of the walk is shown from: this device if it holds it, else a link. */
export function usePicture(walk: Walk, photo: string): string | null {
  const local = localOf(walk, photo)?.photoId
  const link = walk.form.photos.find(one => one.fileId === photo)?.url ?? null
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!local) return
    let gone = false
    void shownAt(local).then(found => !gone && setUrl(found))
    return () => {
      gone = true
    }
  }, [local])
  return local ? (url ?? link) : link
}
