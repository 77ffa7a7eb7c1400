import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Input, Output } from '../../../shared/contracts'
import { DESK_METHODS } from '../../../shared/till/schema'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { useWide } from '../platform/device'
import { focusOn, useKeys } from '../platform/keys'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, LinkText } from '../ui/parts'
import { Refused } from '../ui/states'
import { LineFields } from './LineFields'
import { Taken } from './Taken'
import { useLines } from './use-lines'
import { tillWords } from './words'

interface Props {
  chosen: Input<'payment.take'>['houses']
  totalFen: number
  onDone(): void
  onNext(again: boolean): void
}
/** Taking the money: how it comes, what goes back, one button; then the receipt. */
export function TakePanel({ chosen, totalFen, onDone, onNext }: Props) {
  const words = useWords(tillWords)
  const take = useCommand('payment.take')
  const [payer, setPayer] = useState('')
  const [done, setDone] = useState<Output<'payment.take'> | null>(null)
  const lines = useLines(totalFen)
  const { first, firstFen, second, changeFen } = lines
  const count = chosen.reduce((sum, house) => sum + house.bills.length + (house.prepayFen ? 1 : 0), 0)
  const send = async () => {
    const taken = await take.run({
      houses: chosen,
      lines: lines.lines(),
      ...(payer.trim() && { payer: payer.trim() }),
    })
    if (!taken) return
    setDone(taken)
    onDone()
  }
  const enter = () => {
    if (lines.complete && !take.busy) void send()
  }
  // Whoever came by the keyboard types on.
  const wide = useWide()
  useEffect(() => {
    if (wide) focusOn('first-given')
  }, [wide])
  useKeys((key, at) => {
    const method = done ? undefined : DESK_METHODS[Number(key) - 1]
    const takes = key === 'Enter' && at === '' && !done && lines.complete
    if (method) lines.setFirst({ method })
    else if (takes) enter()
    return Boolean(method) || takes
  })
  if (done) return <Taken taken={done} onNext={onNext} />
  return (
    <Card id="take-money" title={words('take.money')}>
      <View className="card-form">
        <View className="take__total" id="take-total">
          <Text className="due__label">{words('take.total', { n: count })}</Text>
          <Text className="due__amount">{yuan(totalFen)}</Text>
        </View>
        <LineFields id="first" line={first} onChange={lines.setFirst} onEnter={enter} />
        {second && (
          <>
            <Text className="hint">{words('take.rest', { amount: yuan(Math.max(0, firstFen)) })}</Text>
            <Line
              id="second-amount"
              label={words('take.lineAmount')}
              kind="digit"
              max={11}
              value={second.amount}
              onChange={amount => lines.setSecond({ amount })}
            />
            <LineFields id="second" line={second} without={first.method} onChange={lines.setSecond} onEnter={enter} />
          </>
        )}
        {totalFen > 0 && (
          <LinkText id="split" onPress={lines.split}>
            {words(second ? 'take.splitOff' : 'take.split')}
          </LinkText>
        )}
        <Line
          id="payer"
          label={words('take.payer')}
          hint={words('take.payerHint')}
          max={40}
          value={payer}
          onChange={setPayer}
        />
        <Change fen={changeFen} />
        <Refused refusal={take.refusal} />
        <Button id="take-go" busy={take.busy} disabled={!lines.complete} onPress={() => void send()}>
          {totalFen > 0 ? words('take.go', { amount: yuan(totalFen) }) : words('take.choose')}
        </Button>
        <Text className="hint take__keys">{words('take.keys')}</Text>
      </View>
    </Card>
  )
}

/** What goes back, or is still missing of what was handed over. */
function Change({ fen }: { fen: number }) {
  const words = useWords(tillWords)
  if (fen === 0) return null
  return (
    <View className={`take__change ${fen < 0 ? 'take__change--less' : ''}`} id="change">
      {fen > 0 && <Text className="due__label">{words('take.change')}</Text>}
      <Text className="due__amount">{fen > 0 ? yuan(fen) : words('take.less', { amount: yuan(-fen) })}</Text>
    </View>
  )
}
