import { View } from '@tarojs/components'
import type { RunView } from '../../../shared/run/contract'
import { isBlocking } from '../../../shared/run/schema'
import { go } from '../app/go'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { Card, Icon, LinkText, Row, Tag } from '../ui/parts'
import { Empty } from '../ui/states'
import { runStaffWords } from './staff-words'

const FIRST = 100
type Exception = RunView['exceptions'][number]
/** Where an exception is put right. */
const FIXED_AT: Partial<Record<Exception['kind'], 'prices'>> = { price_missing: 'prices', price_unapproved: 'prices' }

/** What must be put right before the bills go out, then what deserves a look. */
export function Exceptions({ run }: { run: RunView }) {
  const words = useWords(runStaffWords)
  const blocking = run.exceptions.filter(one => isBlocking(one.kind))
  const others = run.exceptions.filter(one => !isBlocking(one.kind))
  if (!run.exceptions.length)
    return (
      <Card id="no-exceptions">
        <Empty title={words('run.noExceptions')} next={words('run.noExceptionsNext')} />
      </Card>
    )
  return (
    <>
      {blocking.length > 0 && (
        <View className="note">
          <Icon name="alert" />
          {words('run.blocking')}
        </View>
      )}
      {blocking.length > 0 && <Part id="to-fix" title={words('run.toFix')} exceptions={blocking} bad />}
      {others.length > 0 && <Part id="to-look" title={words('run.toLook')} exceptions={others} />}
      {run.blocking + run.warnings > FIRST && <View className="hint">{words('run.firstOnes', { n: FIRST })}</View>}
    </>
  )
}

function Part({ id, title, exceptions, bad }: { id: string; title: string; exceptions: Exception[]; bad?: boolean }) {
  const words = useWords(runStaffWords, tariffWords)
  const sentence = ({ kind, item, field, detail }: Exception) =>
    words(`exception.${kind}`, { item: item ? words(`item.${item}`) : '', field, detail })
  const fix = (one: Exception) =>
    FIXED_AT[one.kind] === 'prices'
      ? () => go('/packages/books/prices/index')
      : () => go(`/packages/cashier/household/index?houseId=${one.houseId}&show=charging`)
  return (
    <Card id={id} title={title} action={<Tag tone={bad ? 'red' : 'amber'}>{exceptions.length}</Tag>}>
      {exceptions.map(one => (
        <Row
          key={`${one.houseId}-${one.kind}-${one.item}-${one.field}`}
          icon="alert"
          title={one.houseLabel}
          detail={sentence(one)}
          end={
            bad && (
              <LinkText id={`fix-${one.houseId}-${one.kind}`} onPress={fix(one)}>
                {words(FIXED_AT[one.kind] === 'prices' ? 'run.fixPrices' : 'run.fixHouse')}
              </LinkText>
            )
          }
        />
      ))}
    </Card>
  )
}
