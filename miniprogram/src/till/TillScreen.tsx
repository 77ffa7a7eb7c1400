import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DESK_METHODS, type TillView } from '../../../shared/till/schema'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { usePerson } from '../app/person'
import { fenTyped } from '../payment/amount'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Icon } from '../ui/parts'
import { ErrorState, Refused, Skeleton } from '../ui/states'
import { Facts } from '../ui/Table'
import { CountForm } from './CountForm'
import './till.scss'
import { tillWords } from './words'

/** One's own drawer: what should lie in it, the float, what goes to the safe, and counting it note by note. */
export function TillScreen() {
  const { hat } = usePerson()
  const words = useWords(tillWords)
  const estateId = hat?.estateId ?? ''
  const { data, error, refetch } = useAsk('till.get', { estateId }, { enabled: Boolean(hat), live: true })
  return (
    <Page id="till" title={words('till.title')} aside={data && <Moves till={data} />}>
      {!data && (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
      {data && <Holds till={data} />}
      {data && <CountForm till={data} />}
    </Page>
  )
}

function Holds({ till }: { till: TillView }) {
  const words = useWords(tillWords)
  const droppedFen = till.drops.reduce((sum, one) => sum + one.amountFen, 0)
  return (
    <Card id="till-holds">
      <View className="take__total">
        <Text className="due__label">{words('till.expected')}</Text>
        <Text className="due__amount" id="till-expected">
          {yuan(till.expectedFen)}
        </Text>
      </View>
      {till.over && (
        <View className="note" id="till-over">
          <Icon name="alert" />
          {words('till.over', { amount: yuan(till.limitFen) })}
        </View>
      )}
      <Facts
        facts={[
          [words('till.float'), yuan(till.floatFen)],
          ...DESK_METHODS.map((method): [string, string] => [
            words(`till.taken.${method}`),
            `${yuan(till.taken[method].amountFen)} · ${words('till.count', { n: till.taken[method].count })}`,
          ]),
          droppedFen > 0 ? [words('till.dropped'), yuan(droppedFen)] : null,
        ]}
      />
    </Card>
  )
}

/** The float goes in once, what is too much goes out. */
function Moves({ till }: { till: TillView }) {
  const words = useWords(tillWords)
  return (
    <>
      {till.openedAt === null && (
        <Move id="open" title={words('till.open')} hint={words('till.openHint')} does="till.open" till={till} />
      )}
      <Move id="drop" title={words('till.drop')} does="till.drop" till={till} />
    </>
  )
}
interface MoveProps {
  id: string
  title: string
  hint?: string
  does: 'till.open' | 'till.drop'
  till: TillView
}
function Move({ id, title, hint, does, till: { estateId } }: MoveProps) {
  const words = useWords(tillWords)
  const open = useCommand('till.open')
  const drop = useCommand('till.drop')
  const [typed, setTyped] = useState('')
  const fen = fenTyped(typed)
  const { busy, refusal } = does === 'till.open' ? open : drop
  const send = async () => {
    if (!fen) return
    const done =
      does === 'till.open' ? await open.run({ estateId, floatFen: fen }) : await drop.run({ estateId, amountFen: fen })
    if (!done) return
    setTyped('')
    told(`${title} ${yuan(fen)}`)
  }
  return (
    <Card id={`till-${id}`} title={title}>
      <View className="card-form">
        <Line
          id={`${id}-yuan`}
          label={words('till.amount')}
          hint={hint}
          kind="digit"
          max={11}
          value={typed}
          onChange={setTyped}
        />
        <Refused refusal={refusal} />
        <Button id={`${id}-go`} look="quiet" busy={busy} disabled={!fen} onPress={() => void send()}>
          {title}
        </Button>
      </View>
    </Card>
  )
}
