import { View } from '@tarojs/components'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { useNoticeGrants } from './grants'
import { hourChoices } from './hours'
import { noticeWords } from './words'

/** How I am reached: messages of WeChat allowed once more, and at what hour I am told what waits for me. */
export function PushScreen() {
  const { hat } = usePerson()
  const words = useWords(noticeWords)
  const estateId = hat?.estateId ?? ''
  const grants = useNoticeGrants()
  const { data, error, refetch } = useAsk('notice.push', { estateId }, { enabled: Boolean(hat) })
  const { run, busy, refusal } = useCommand('notice.setDigest', { fields: noticeWords })
  const choose = async (value: string) => {
    if (busy || !(await run({ estateId, hour: value === 'role' ? value : value === 'none' ? null : Number(value) })))
      return
    told(words('push.saved'))
  }
  const shown = (hour: number | null) => (hour === null ? words('push.none') : `${hour}:00`)
  return (
    <Page id="push" title={words('push.title')} size="form">
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data && (
        <>
          <Field label={words('push.wechat')} hint={words('push.wechatHow')}>
            <Button id="push-allow" onPress={() => grants()}>
              {words('push.allow')}
            </Button>
          </Field>
          <View className="note">{words('push.quietIs', { from: data.quiet.from, to: data.quiet.to })}</View>
          <Field label={words('push.mine')} hint={words('push.mineHow')}>
            <Pills
              id="push-hour"
              choices={[
                { value: 'role', label: words('push.ofRole', { hour: shown(data.mine.ofRole) }) },
                ...hourChoices(words('push.none'), data.quiet, String(data.mine.hour)),
              ]}
              value={data.mine.chosen ? String(data.mine.hour ?? 'none') : 'role'}
              onChange={value => void choose(value)}
            />
          </Field>
          <Refused refusal={refusal} />
        </>
      )}
    </Page>
  )
}
