import { Text, View } from '@tarojs/components'
import type { DepositView } from '../../../shared/deposit/contract'
import { yuan } from '../app/amount'
import { PhotoStrip } from '../file/PhotoField'
import { useWords } from '../ui/language'
import { Card, Row } from '../ui/parts'
import { Facts } from '../ui/Table'
import { absolute } from '../ui/time'
import { StateTag } from './DepositRowLine'
import { depositWords } from './words'

/** What was left with us, what is kept of it and why, what goes back. */
export function Sums({ deposit }: { deposit: DepositView }) {
  const words = useWords(depositWords)
  const { title, houseLabel, kind, amountFen, keptFen, backFen, deductions, state } = deposit
  const over = state === 'paid' || state === 'signed'
  return (
    <>
      <View className="section">
        <View className="card card--pad" id="deposit-head">
          <View className="due__head">
            <Text className="due__label">{title}</Text>
            <StateTag row={deposit} />
          </View>
          <Text className="due__amount">{yuan(keptFen > 0 ? backFen : amountFen)}</Text>
          <Text className="due__more">
            {[houseLabel, words(`dep.kind.${kind}`)].filter(one => one !== title).join(' · ')}
          </Text>
          {keptFen > 0 && (
            <Facts
              facts={[
                [words('dep.amount'), yuan(amountFen)],
                [words('dep.kept'), yuan(keptFen)],
                [words(over ? 'dep.backDone' : 'dep.back'), yuan(backFen)],
              ]}
            />
          )}
        </View>
      </View>
      {deductions.length > 0 && (
        <Card title={words('dep.kept')} id="deductions">
          {deductions.map(one => (
            <View key={one.at}>
              <Row
                title={one.reason}
                detail={words('dep.by', { name: one.byName, at: absolute(one.at) })}
                end={<Text className="figure">{yuan(one.amountFen)}</Text>}
              />
              <View className="prose">
                <PhotoStrip photos={one.photos} />
              </View>
            </View>
          ))}
        </Card>
      )}
    </>
  )
}
/** To whom it is to go and on which papers, and how it went. */
export function Asked({ deposit: { asked, paid } }: { deposit: DepositView }) {
  const words = useWords(depositWords)
  if (!asked) return null
  const { reason, payeeName, payeeAccount, payerName, receiptNumber, declaration, attorney } = asked
  return (
    <Card title={words('dep.facts')} id="asked">
      <View className="card__pad">
        <Facts
          facts={[
            [words('dep.reason'), reason],
            payerName === null ? null : [words('dep.payer'), payerName],
            [words('dep.receipt'), declaration ? words('dep.lost') : (receiptNumber ?? '—')],
            [words('dep.payee'), payeeName],
            payeeAccount ? [words('dep.account'), payeeAccount] : null,
            declaration ? [words('dep.declaration'), declaration] : null,
            paid && [words('dep.way'), [words(`dep.way.${paid.way}`), paid.reference].filter(Boolean).join(' · ')],
          ]}
        />
        {attorney.length > 0 && <PhotoStrip photos={attorney} />}
      </View>
    </Card>
  )
}
