import { Text, View } from '@tarojs/components'
import { APPROVAL_STATES, type ApprovalState } from '../../../shared/approval/schema'
import { yuan } from '../app/amount'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePart } from '../app/part'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { billingWords } from '../billing/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Row, Tabs, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { day } from '../ui/time'
import { waiverWords } from './words'

/** What is to be let go, by how far it is: an accountant checks first, then somebody else approves. */
export function WaiversScreen() {
  const { hat } = usePerson()
  const words = useWords(billingWords, waiverWords)
  const may = useRights(hat?.estateId)
  const first: ApprovalState = may('waiver.approve') ? 'checked' : 'requested'
  const [state, setState] = usePart('state', APPROVAL_STATES, first)
  const list = useList('waiver.list', { estateId: hat?.estateId ?? '', state }, { enabled: Boolean(hat), live: true })
  return (
    <Page id="waivers" title={words('waiver.title')} size="form">
      <Tabs
        id="state"
        choices={APPROVAL_STATES.map(value => ({ value, label: words(`waiver.state.${value}`) }))}
        value={state}
        onChange={setState}
      />
      <List list={list} empty={<Empty icon="list" title={words('waiver.none')} next={words('waiver.noneNext')} />}>
        {row => (
          <View key={row.waiverId} className="card">
            <Row
              id={`waiver-${row.waiverId}`}
              icon="praise"
              title={`${row.houseLabel} · ${words(`waiver.kind.${row.kind}`)}`}
              detail={
                <View>
                  <Text>{row.reason}</Text>
                  <View>{`${row.requestedBy} · ${day(row.requestedAt)}`}</View>
                </View>
              }
              end={
                <View>
                  <Text className="figure">{yuan(row.amountFen)}</Text>
                  {row.mine && <Tag>{words('waiver.mine')}</Tag>}
                </View>
              }
              onPress={() => go(`/packages/cashier/waiver/index?waiverId=${row.waiverId}`)}
            />
          </View>
        )}
      </List>
    </Page>
  )
}
