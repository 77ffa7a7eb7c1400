import { Text, View } from '@tarojs/components'
import type { Output } from '../../../shared/contracts'
import { useList } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Row, Tag } from '../ui/parts'
import { Empty, List, Refused } from '../ui/states'
import { absolute } from '../ui/time'
import { noticeWords } from './words'

type Undelivered = Output<'notice.undelivered'>['items'][number]

export function UndeliveredScreen() {
  const { hat } = usePerson()
  const words = useWords(noticeWords)
  const list = useList('notice.undelivered', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat) })
  return (
    <Page id="undelivered" title={words('undelivered.title')} size="form">
      <List list={list} empty={<Empty title={words('undelivered.empty')} next={words('undelivered.emptyNext')} />}>
        {row => <Delivery key={row.deliveryId} row={row} />}
      </List>
    </Page>
  )
}

/** What was tried when, and how it ended. */
function Tries({ tries }: Pick<Undelivered, 'tries'>) {
  const words = useWords(noticeWords)
  const how = (reason: string | null) => {
    if (reason === null) return words('undelivered.sent')
    const [kind = '', detail = ''] = reason.split(' ')
    return words.maybe(`reason.${kind}`, { detail }) ?? words('reason.due')
  }
  return (
    <>
      {tries.map(({ at, reason }) => (
        <View key={at}>{words('undelivered.try', { at: absolute(at), how: how(reason) })}</View>
      ))}
    </>
  )
}

/** One message to one person or group: why it may not have arrived, and once more. */
function Delivery({ row }: { row: Undelivered }) {
  const words = useWords(noticeWords)
  const { run, busy, refusal } = useCommand('notice.resend')
  const { deliveryId, channel, recipient, group, reason, over, tries, nextAt } = row
  const [kind = '', detail = ''] = reason.split(' ')
  const to = group ? words(`group.${group}`) : recipient || words('undelivered.somebody')
  return (
    <View className="card" id={`delivery-${deliveryId}`}>
      <Row
        icon="alert"
        title={`${to} · ${words(`channel.${channel}`)}`}
        detail={
          <View>
            <Text>{absolute(row.at)}</Text>
            <View>{words.maybe(`reason.${kind}`, { detail }) ?? words('reason.due')}</View>
            {nextAt !== null && tries.length === 0 && (
              <View>{words('undelivered.held', { at: absolute(nextAt) })}</View>
            )}
            <Tries tries={tries} />
          </View>
        }
        end={<Tag tone="amber">{words('undelivered.tries', { n: row.attempts })}</Tag>}
      />
      <Refused refusal={refusal} />
      {over && (
        <Button
          id={`resend-${deliveryId}`}
          look="quiet"
          icon="refresh"
          busy={busy}
          onPress={() => void run({ deliveryId })}
        >
          {words('undelivered.resend')}
        </Button>
      )}
    </View>
  )
}
