import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { BatchRow } from '../../../shared/defect/batch-schema'
import { useList } from '../app/ask'
import { call } from '../app/call'
import { useCommand } from '../app/command'
import { go, told } from '../app/go'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { absolute, day } from '../ui/time'
import { LinkSheet } from './LinkSheet'
import { defectStaffWords } from './staff-words'
import './sent.scss'

/** What was given to contractors: the links, as long as they last, and the sheets. */
export function BatchesScreen() {
  const { hat } = usePerson()
  const words = useWords(defectStaffWords)
  const { params } = useRouter()
  const list = useList('defect.batches', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  const [shown, setShown] = useState<string | null>(params.batchId ?? null)
  const mayAct = hat?.kind === 'desk'
  return (
    <Page
      id="batches"
      title={words('batch.title')}
      size="form"
      bar={
        mayAct && (
          <Button id="new-batch" icon="plus" onPress={() => go('/packages/desk/send/index')}>
            {words('batch.new')}
          </Button>
        )
      }
    >
      <List list={list} empty={<Empty icon="repair" title={words('batch.none')} next={words('batch.noneNext')} />}>
        {batch => <Batch key={batch.batchId} batch={batch} mayAct={mayAct} onShow={() => setShown(batch.batchId)} />}
      </List>
      {shown && <LinkSheet batchId={shown} onClose={() => setShown(null)} />}
    </Page>
  )
}

function Batch({ batch, mayAct, onShow }: { batch: BatchRow; mayAct: boolean; onShow(): void }) {
  const { language } = usePerson()
  const words = useWords(defectStaffWords)
  const { run, busy, refusal } = useCommand('defect.revokeLink')
  const [fetching, setFetching] = useState(false)
  const open = batch.link === 'open'
  const download = async () => {
    setFetching(true)
    const made = await call('defect.workbook', { batchId: batch.batchId, language }).catch(no => void told(no.message))
    setFetching(false)
    if (made) await openFile(made.url, 'xlsx')
  }
  const revoke = async () => {
    if (await run({ batchId: batch.batchId })) told(words('batch.revoked'))
  }
  return (
    <View className="card" id={`batch-${batch.batchId}`}>
      <Row
        icon="repair"
        title={batch.party}
        detail={words('batch.count', { n: batch.count, name: batch.byName, time: absolute(batch.createdAt) })}
        end={
          <Tag tone={open ? 'green' : batch.link === 'revoked' ? 'red' : 'slate'}>
            {words(`batch.link.${batch.link}`, { day: day(batch.expiresAt) })}
          </Tag>
        }
      />
      {mayAct && (
        <View className="sent__buttons">
          {open && (
            <Button id={`show-${batch.batchId}`} look="quiet" small onPress={onShow}>
              {words('batch.show')}
            </Button>
          )}
          <Button id={`sheet-${batch.batchId}`} look="quiet" small busy={fetching} onPress={() => void download()}>
            {words('batch.workbook')}
          </Button>
          {open && (
            <Button id={`revoke-${batch.batchId}`} look="danger" small busy={busy} onPress={() => void revoke()}>
              {words('batch.revoke')}
            </Button>
          )}
        </View>
      )}
      <Refused refusal={refusal} />
    </View>
  )
}
