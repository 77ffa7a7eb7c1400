import { useRef, useState } from 'react'
import type { Chosen } from '../platform/chosen'
import { choosePhotos, uploadPhoto } from '../platform/photos'

export interface Photo extends Chosen {
  /** Set once it is safely stored. */
  fileId?: string
  share: number
  failed?: boolean
}
export type StoredPhoto = Pick<Photo, 'path' | 'fileId'>

/** Photos of a form: each uploads as soon as it is chosen, shows how far it is, and can be sent again. */
export function usePhotos(max: number, stored: StoredPhoto[] = [], onChange?: (photos: StoredPhoto[]) => void) {
  const [photos, setPhotos] = useState<Photo[]>(() => stored.map(photo => ({ ...photo, share: 1 })))
  const [denied, setDenied] = useState(false)
  const all = useRef(photos)
  const show = (next: Photo[]) => {
    all.current = next
    setPhotos(next)
  }
  const told = () => onChange?.(all.current.filter(p => p.fileId).map(({ path, fileId }) => ({ path, fileId })))
  const change = (path: string, part: Partial<Photo>) =>
    show(all.current.map(photo => (photo.path === path ? { ...photo, ...part } : photo)))

  const upload = async (photo: Photo) => {
    change(photo.path, { failed: false, share: 0 })
    try {
      const fileId = await uploadPhoto(photo, share => change(photo.path, { share }))
      change(photo.path, { fileId, share: 1 })
      told()
    } catch {
      change(photo.path, { failed: true })
    }
  }
  const add = async () => {
    setDenied(false)
    try {
      const chosen = (await choosePhotos(max - all.current.length)).map(photo => ({ ...photo, share: 0 }))
      show([...all.current, ...chosen])
      for (const photo of chosen) await upload(photo)
    } catch {
      setDenied(true)
    }
  }
  return {
    photos,
    denied,
    add,
    retry: upload,
    remove: (path: string) => {
      show(all.current.filter(photo => photo.path !== path))
      told()
    },
    max,
    fileIds: photos.flatMap(photo => photo.fileId ?? []),
    waiting: photos.some(photo => !photo.fileId && !photo.failed),
    failed: photos.some(photo => photo.failed),
  }
}
export type Photos = ReturnType<typeof usePhotos>
