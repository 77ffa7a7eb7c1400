import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { HOUSEHOLDS, MOST_PHOTOS, READERS, type Reader } from '../../../shared/bulletin/schema'
import type { BulletinView } from '../../../shared/bulletin/views'
import { addDays, startOf, today } from '../../../shared/calendar/day'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { PhotoField } from '../file/PhotoField'
import { type StoredPhoto, usePhotos } from '../file/photos'
import { DayLine, Field, Line, Toggle, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button } from '../ui/parts'
import { Several } from '../ui/Several'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { bulletinStaffWords } from './staff-words'

/** A notice being written: a new one, one that waits, or the words of one withdrawn anew. */
export function WriteScreen() {
  const { bulletinId = '' } = useRouter().params
  const words = useWords(bulletinStaffWords)
  const { data, error, refetch } = useAsk('bulletin.get', { bulletinId }, { enabled: Boolean(bulletinId) })
  const waits = bulletinId && !data
  if (waits)
    return (
      <Page id="bulletin-write" title={words('bulletin.edit')} size="form">
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />}
      </Page>
    )
  return <Form before={data ?? null} />
}
const blank = () => ({
  ...{ title: '', text: '', doors: '', roles: [...HOUSEHOLDS] as Reader[], pinned: false, mustRead: false, ends: '' },
  photos: [] as StoredPhoto[],
})
type Draft = ReturnType<typeof blank>
const several = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)
const isChanged = (before: BulletinView | null): before is BulletinView =>
  before !== null && (before.state === 'draft' || before.state === 'approved')
function writtenOf(before: BulletinView): Draft {
  const { title, text, doors, roles, pinned, mustRead, endsAt, photos } = before
  return {
    ...{ title, text, doors: doors.join(' '), roles, pinned, mustRead, ends: endsAt === null ? '' : today(endsAt - 1) },
    // Pictures of one withdrawn stay with it.
    photos: isChanged(before) ? photos.map(({ fileId, url }) => ({ fileId, path: url })) : [],
  }
}
function asked({ title, text, doors, roles, pinned, mustRead, ends }: Draft) {
  const endsAt = ends && { endsAt: startOf(addDays(ends, 1)) }
  return { title, text, doors: several(doors), roles, pinned, mustRead, ...endsAt }
}

function Form({ before }: { before: BulletinView | null }) {
  const { hat } = usePerson()
  const words = useWords(bulletinStaffWords)
  const estateId = before?.estateId ?? hat?.estateId ?? ''
  const start = before ? writtenOf(before) : blank()
  // The name it was opened under: where somebody else saves meanwhile, what was typed stays.
  const [name] = useState(`bulletin.${before?.bulletinId ?? ''}.${before?.desk?.version ?? 0}`)
  const { draft, change, discard } = useDraft(name, start)
  const photos = usePhotos(MOST_PHOTOS, draft.photos, stored => change({ photos: stored }))
  const { run, busy, refusal } = useCommand('bulletin.draft', { firstId: draft.requestId })
  const write = async () => {
    const over = isChanged(before) && { bulletinId: before.bulletinId, version: before.desk?.version ?? 0 }
    const saved = await run({ estateId, ...asked(draft), photos: photos.fileIds, ...over })
    if (!saved) return
    photos.free()
    discard()
    told(words('bulletin.saved'))
    void Taro.redirectTo({ url: pageUrl('bulletin/bulletin', { bulletinId: saved.bulletinId }) })
  }
  const isBlank = !draft.title.trim() || !draft.text.trim() || draft.roles.length === 0
  return (
    <Page
      id="bulletin-write"
      title={words(before ? 'bulletin.edit' : 'bulletin.new')}
      size="form"
      bar={
        <Button id="bulletin-save" busy={busy} disabled={isBlank || photos.waiting} onPress={() => void write()}>
          {words('bulletin.save')}
        </Button>
      }
    >
      <Line
        id="title"
        label={words('bulletin.name')}
        max={60}
        value={draft.title}
        onChange={title => change({ title })}
      />
      <Words
        id="text"
        label={words('bulletin.text')}
        max={4000}
        value={draft.text}
        onChange={text => change({ text })}
      />
      <PhotoField label={words('bulletin.photos')} photos={photos} refusal={refusal} />
      <Whom draft={draft} change={change} />
      <Refused refusal={refusal} />
    </Page>
  )
}

/** To whom, where, how long and how urgently. */
function Whom({ draft, change }: { draft: Draft; change(part: Partial<Draft>): void }) {
  const words = useWords(bulletinStaffWords)
  return (
    <>
      <Field label={words('bulletin.roles')}>
        <Several<Reader>
          id="role"
          choices={READERS.map(value => ({ value, label: words(`bulletin.role.${value}`) }))}
          values={draft.roles}
          onChange={roles => change({ roles })}
        />
      </Field>
      <Line
        id="doors"
        label={words('bulletin.doors')}
        hint={words('bulletin.doorsHint')}
        max={400}
        value={draft.doors}
        onChange={doors => change({ doors })}
      />
      <DayLine id="ends" label={words('bulletin.ends')} value={draft.ends} onChange={ends => change({ ends })} />
      <Toggle id="pinned" label={words('bulletin.pin')} value={draft.pinned} onChange={pinned => change({ pinned })} />
      <Toggle
        id="must"
        label={words('bulletin.must')}
        value={draft.mustRead}
        onChange={mustRead => change({ mustRead })}
      />
    </>
  )
}
