import { useEffect, useState } from 'react'
import type { Chapter, TemplateItem } from '../../../shared/inspection/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { inspectionStaffWords } from './staff-words'

const fresh = (prefix: string): string => `${prefix}_${Math.random().toString(36).slice(2, 8)}`
const put = <T extends object>(all: readonly T[], at: number, part: Partial<T>): T[] =>
  all.map((one, index) => (index === at ? { ...one, ...part } : one))
const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, index) => index !== at)

/** Where an item stands: in which room, at which place. */
export interface ItemAt {
  room: number
  item: number
}

/** The template of an estate, or of one type of house, as it is being edited. */
export function useTemplate(type: string) {
  const { hat } = usePerson()
  const words = useWords(inspectionStaffWords)
  const estateId = hat?.estateId ?? ''
  const of = { estateId, ...(type && { houseType: type }) }
  const { data, error, refetch } = useAsk('inspection.template', of, { enabled: Boolean(hat) })
  const [chapters, setChapters] = useState<Chapter[]>([])
  const [waterTest, setWaterTest] = useState(true)
  const [changed, setChanged] = useState(false)
  const { run, busy, refusal } = useCommand('inspection.saveTemplate', { fields: inspectionStaffWords })
  // What is being edited stays: a later answer does not overwrite it.
  useEffect(() => {
    if (!data || changed) return
    setChapters(data.chapters)
    setWaterTest(data.waterTest)
  }, [data, changed])

  const edit = (next: Chapter[]) => {
    setChapters(next)
    setChanged(true)
  }
  const itemsOf = (room: number) => chapters[room]?.items ?? []
  const editRoom = (room: number, part: Partial<Chapter>) => edit(put(chapters, room, part))
  const save = async () => {
    if (!data) return
    // A type of house that has no template yet starts its own from version 0.
    const version = type && data.houseType !== type ? 0 : data.version
    const rooms = chapters.filter(room => room.items.length > 0)
    const saved = await run({ ...of, version, waterTest, chapters: rooms })
    if (!saved) return
    setChanged(false)
    told(words('template.saved', { n: saved.version }))
  }
  return {
    ...{ data, error, chapters, waterTest, changed, busy, refusal, editRoom, save },
    reload: () => void refetch(),
    /** What was edited is given up: the answer is shown again. */
    drop: () => setChanged(false),
    testWater: (on: boolean) => {
      setWaterTest(on)
      setChanged(true)
    },
    addRoom: () =>
      edit([...chapters, { roomId: fresh('room'), zh: words('template.newRoom'), en: 'New room', items: [] }]),
    dropRoom: (room: number) => edit(without(chapters, room)),
    addItem: (room: number) => {
      const itemId = fresh(chapters[room]?.roomId ?? '')
      const item: TemplateItem = { itemId, zh: words('template.newItem'), en: 'New item', warranty: 'fit_out' }
      editRoom(room, { items: [...itemsOf(room), item] })
    },
    editItem: ({ room, item }: ItemAt, part: Partial<TemplateItem>) =>
      editRoom(room, { items: put(itemsOf(room), item, part) }),
    dropItem: ({ room, item }: ItemAt) => editRoom(room, { items: without(itemsOf(room), item) }),
  }
}
export type Template = ReturnType<typeof useTemplate>
