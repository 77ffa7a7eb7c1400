import { useState } from 'react'
import { choosePhotos } from '../platform/photos'
import { type StoredFile, useFiles } from './files'

export type StoredPhoto = StoredFile

/** Photos of a form, from the camera or the album. */
export function usePhotos(
  max: number,
  stored: StoredPhoto[] = [],
  onChange?: (photos: StoredPhoto[]) => void,
  keeps?: boolean,
) {
  const { files: photos, ...files } = useFiles(stored, onChange, keeps)
  const [denied, setDenied] = useState(false)
  const add = async () => {
    setDenied(false)
    const chosen = await choosePhotos(max - photos.length).catch(() => null)
    if (chosen) await files.add(chosen)
    else setDenied(true)
  }
  return { ...files, photos, denied, add, max }
}
export type Photos = ReturnType<typeof usePhotos>
