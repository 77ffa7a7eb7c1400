import { useEffect, useRef, useState } from 'react'
import { refusedFor } from '../app/refused-for'
import type { Chosen } from '../platform/chosen'
import { dropFile, keepFile, sendFile, shownAt } from '../platform/kept-files'
import { uploadFile } from '../platform/upload'

interface HeldFile extends Chosen {
  id: string
  /** Its id among the files this device keeps. */
  keptId?: string
  /** Set once it is safely stored. */
  fileId?: string
  share: number
  failed?: boolean
  /** Why it will never be taken: another one has to stand in for it. */
  refused?: string
}
export type StoredFile = Pick<HeldFile, 'path' | 'keptId' | 'fileId' | 'seconds'>

const idOf = ({ keptId, path }: StoredFile): string => keptId ?? path
const held = (file: StoredFile & Chosen): HeldFile => ({ ...file, id: idOf(file), share: file.fileId ? 1 : 0 })
const stored = ({ path, keptId, fileId, seconds }: HeldFile): StoredFile => ({
  path,
  ...(keptId && { keptId }),
  ...(fileId && { fileId }),
  ...(seconds && { seconds }),
})

/**
 * Files of a form: each uploads as soon as it is there, shows how far it is, and can be sent again. Those of a draft
 * (`onChange` writes it) are kept on the device until the form is sent or begun anew; not so (`keeps`) where a draft
 * names only what is stored.
 */
export function useFiles(
  draft: StoredFile[] = [],
  onChange?: (files: StoredFile[]) => void,
  keeps = onChange !== undefined,
) {
  const [files, setFiles] = useState(() => draft.map(held))
  const all = useRef(files)
  const show = (next: HeldFile[]) => {
    all.current = next
    setFiles(next)
  }
  const told = () => onChange?.(all.current.filter(file => file.keptId || file.fileId).map(stored))
  const change = (id: string, part: Partial<HeldFile>) =>
    show(all.current.map(file => (file.id === id ? { ...file, ...part } : file)))

  const upload = async ({ id, keptId }: HeldFile) => {
    const file = all.current.find(one => one.id === id)
    if (!file) return
    change(id, { failed: false, share: 0 })
    try {
      const progress = (share: number) => change(id, { share })
      const fileId = await (keptId ? sendFile(keptId, progress) : uploadFile(file, progress))
      change(id, { fileId, share: 1 })
      told()
    } catch (error) {
      const refused = refusedFor(error)
      change(id, { failed: true, ...(refused && { refused }) })
    }
  }
  /** A device that is full still sends; only a restart would lose it. */
  const keep = async (chosen: Chosen): Promise<HeldFile> => {
    const keptId = keeps ? await keepFile(chosen).catch(() => undefined) : undefined
    if (!keptId) return held(chosen)
    return held({ ...chosen, keptId, path: (await shownAt(keptId)) ?? chosen.path })
  }
  const add = async (chosen: Chosen[]) => {
    const more = await Promise.all(chosen.map(keep))
    show([...all.current, ...more])
    told()
    for (const file of more) await upload(file)
  }
  const drop = (ids: string[]) => {
    for (const { id, keptId } of all.current) if (keptId && ids.includes(id)) void dropFile(keptId)
    show(all.current.filter(file => !ids.includes(file.id)))
  }
  const remove = (id: string) => {
    drop([id])
    told()
  }
  /** What an earlier visit left: shown from where it lies now, and sent if that had not succeeded. */
  const resume = async (found: HeldFile[]) => {
    for (const { id, keptId, fileId } of found) {
      if (!keptId) continue
      const path = await shownAt(keptId)
      if (path) change(id, { path })
      else if (!fileId) remove(id)
    }
    for (const file of found) if (file.keptId && !file.fileId) await upload(file)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what the draft held when the form opened
  useEffect(() => void resume(all.current), [])

  return {
    files,
    add,
    retry: upload,
    remove,
    /** The form is sent or begun anew: the device keeps nothing of it. */
    free: () => drop(all.current.map(file => file.id)),
    fileIds: files.flatMap(file => file.fileId ?? []),
    waiting: files.some(file => !file.fileId && !file.failed),
    failed: files.some(file => file.failed),
  }
}
