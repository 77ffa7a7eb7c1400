import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { EquipmentView } from '../../../shared/equipment/contract'
import type { DutyName } from '../../../shared/equipment/schema'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { PhotoStrip } from '../file/PhotoField'
import { dial } from '../platform/device'
import { ticketUrl } from '../ticket/where'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, LinkText, Row, Section, Tag } from '../ui/parts'
import { Empty, ErrorState, Skeleton } from '../ui/states'
import { EquipmentSheet } from './EquipmentSheet'
import { Due, ICONS } from './EquipmentsScreen'
import { RecordSheet } from './RecordSheet'
import { RetireSheet } from './RetireSheet'
import { equipmentStaffWords } from './staff-words'

/** One piece: what is due of it, whom to call, and what was done. */
export function EquipmentScreen() {
  const words = useWords(equipmentStaffWords)
  const { equipmentId = '' } = useRouter().params
  const { data, error, refetch } = useAsk('equipment.get', { equipmentId })
  return (
    <Page id="equipment-one" title={words('eq.one')} size="form">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Skeleton />}
      {data && <Seen equipment={data} />}
    </Page>
  )
}

function Seen({ equipment }: { equipment: EquipmentView }) {
  const words = useWords(equipmentStaffWords)
  const { hat } = usePerson()
  const estateId = hat?.estateId ?? ''
  const may = useRights(estateId)
  const [sheet, setSheet] = useState<'edit' | 'retire' | null>(null)
  const { kind, number, name, where, contractor, contractorPhone, retired } = equipment
  return (
    <>
      <Card>
        <Row icon={ICONS[kind]} title={`${number} · ${name}`} detail={`${words(`eq.kind.${kind}`)} · ${where}`} />
        <Row
          id="contractor"
          icon="phone"
          title={contractor}
          detail={contractorPhone}
          {...(contractorPhone && { onPress: () => dial(contractorPhone) })}
        />
      </Card>
      {retired && (
        <View className="note">{words('eq.retiredBy', { name: retired.byName, reason: retired.reason })}</View>
      )}
      {!retired && <Duties equipment={equipment} records={may('equipment.record')} />}
      <History equipment={equipment} />
      {!retired && may('equipment.save') && (
        <View className="actions">
          <Button id="equipment-edit" icon="pen" look="quiet" onPress={() => setSheet('edit')}>
            {words('eq.edit')}
          </Button>
          <Button id="equipment-retire" look="quiet" onPress={() => setSheet('retire')}>
            {words('eq.retire')}
          </Button>
        </View>
      )}
      {sheet === 'edit' && <EquipmentSheet estateId={estateId} before={equipment} onClose={() => setSheet(null)} />}
      {sheet === 'retire' && <RetireSheet equipment={equipment} onClose={() => setSheet(null)} />}
    </>
  )
}

function Duties({ equipment, records }: { equipment: EquipmentView; records: boolean }) {
  const words = useWords(equipmentStaffWords)
  const [recording, setRecording] = useState<DutyName | null>(null)
  return (
    <>
      {equipment.duties.map(one => {
        const { duty, dueOn, lastOn, certificate } = one
        const last = lastOn ? words('eq.lastOn', { day: lastOn }) : words('eq.lastNever')
        return (
          <Card key={duty}>
            <Row
              icon="calendar"
              title={words(`eq.duty.${duty}`)}
              detail={
                <>
                  <View>{words('eq.dueOn', { day: dueOn })}</View>
                  <View>
                    {[last, certificate && words('eq.certificate', { no: certificate })].filter(Boolean).join(' · ')}
                  </View>
                </>
              }
              end={<Due row={equipment} duty={one} />}
            />
            {records && (
              <View className="card__pad">
                <Button id={`record-${duty}`} look="quiet" onPress={() => setRecording(duty)}>
                  {words('eq.record')}
                </Button>
              </View>
            )}
          </Card>
        )
      })}
      {recording && <RecordSheet equipment={equipment} duty={recording} onClose={() => setRecording(null)} />}
    </>
  )
}

function History({ equipment: { records } }: { equipment: EquipmentView }) {
  const words = useWords(equipmentStaffWords)
  const { hat } = usePerson()
  return (
    <Section title={words('eq.history')}>
      {records.length === 0 && <Empty icon="list" title={words('eq.noHistory')} />}
      {records.map(({ recordId, duty, on, passed, certificate, note, byName, files, ticketId }) => (
        <Card key={recordId}>
          <Row
            icon={passed ? 'check' : 'alert'}
            title={`${words(`eq.duty.${duty}`)} · ${on}`}
            detail={[byName, certificate && words('eq.certificate', { no: certificate }), note]
              .filter(Boolean)
              .join(' · ')}
            end={<Tag tone={passed ? 'green' : 'red'}>{words(passed ? 'eq.passed' : 'eq.failed')}</Tag>}
          />
          {files.length > 0 && <PhotoStrip photos={files} />}
          {ticketId && (
            <View className="card__pad">
              <LinkText id={`ticket-of-${recordId}`} onPress={() => go(ticketUrl(ticketId, hat))}>
                {words('eq.ticket')}
              </LinkText>
            </View>
          )}
        </Card>
      ))}
    </Section>
  )
}
