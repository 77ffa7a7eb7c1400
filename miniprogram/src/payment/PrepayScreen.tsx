import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { isOfHousehold } from '../../../shared/payment/at-home'
import { yuan } from '../app/amount'
import { useAsk } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Pills } from '../ui/parts'
import { Empty, Refused } from '../ui/states'
import { fenTyped } from './amount'
import { paymentWords } from './words'
import './payment.scss'
import { usePaying } from './use-paying'
import { paymentUrl } from './where'

const QUICK = ['200', '500', '1000', '2000'] as const
/** Money for bills to come. How much is too much, the server knows. */
export function PrepayScreen() {
  const { me, hat } = usePerson()
  const words = useWords(paymentWords)
  const asked = useRouter().params.houseId
  const houses = (me?.houses ?? []).filter(house => house.estateId === hat?.estateId && isOfHousehold(house))
  const [chosen, setChosen] = useState(asked)
  const house = chosen ? houses.find(one => one.houseId === chosen) : houses[0]
  const [typed, setTyped] = useState('')
  const policy = useAsk('payment.policy', { estateId: hat?.estateId ?? '' }, { enabled: Boolean(hat), freshMs: 60_000 })
  const { pay, busy, refusal, holder } = usePaying()
  const fen = fenTyped(typed)
  if (me && !houses.length)
    return (
      <Page id="prepay" title={words('pay.prepay')} size="form">
        <Empty icon="home" title={words('pay.prepayOwner')} />
      </Page>
    )
  return (
    <Page
      id="prepay"
      title={words('pay.prepay')}
      size="form"
      bar={
        <Button
          id="pay"
          busy={busy}
          disabled={!house || !fen || policy.data?.configured === false}
          onPress={() => house && fen && void pay([{ houseId: house.houseId, bills: [], prepayFen: fen }])}
        >
          {words('pay.go', { amount: yuan(fen ?? 0) })}
        </Button>
      }
    >
      <View className="note note--brand">{words('pay.prepayWhy', { n: policy.data?.prepayMonths ?? 12 })}</View>
      {policy.data?.configured === false && <View className="note">{words('pay.notSetUp')}</View>}
      {(houses.length > 1 || !house) && (
        <Field label={words('pay.prepayHouse')}>
          <Pills
            id="house"
            choices={houses.map(one => ({ value: one.houseId, label: one.label }))}
            value={house?.houseId ?? null}
            onChange={setChosen}
          />
        </Field>
      )}
      <Field>
        <Pills
          id="quick"
          choices={QUICK.map(value => ({ value, label: `¥${value}` }))}
          value={QUICK.find(value => value === typed) ?? null}
          onChange={setTyped}
        />
      </Field>
      <Line id="amount" label={words('pay.prepayAmount')} kind="digit" max={11} value={typed} onChange={setTyped} />
      {typed.trim() && !fen && <Text className="hint">{words('pay.amountWrong')}</Text>}
      <Refused refusal={refusal} />
      {holder && (
        <Button id="see-other" look="quiet" onPress={() => go(paymentUrl(holder))}>
          {words('pay.seeOther')}
        </Button>
      )}
    </Page>
  )
}
