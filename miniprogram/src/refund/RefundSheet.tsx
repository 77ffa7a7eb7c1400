import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../app/amount'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { told } from '../app/go'
import { billingWords } from '../billing/words'
import { fenTyped } from '../payment/amount'
import { lineAbout, lineTitle } from '../payment/Lines'
import { paymentWords } from '../payment/words'
import { pressable } from '../platform/device'
import { tariffWords } from '../tariff/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { refundWords } from './words'

/** Which lines to give back, how much of what is left of each, and why. */
export function RefundSheet({ payment, onClose }: { payment: PaymentView; onClose(): void }) {
  const words = useWords(billingWords, paymentWords, refundWords, tariffWords)
  const open = payment.lines.flatMap(({ refundableFen }, line) => (refundableFen > 0 ? [line] : []))
  const { draft, change, discard } = useDraft(`refund.${payment.paymentId}`, {
    lines: open,
    yuan: '',
    reason: '',
  })
  const { run, busy, refusal } = useCommand('refund.request', { firstId: draft.requestId })
  const [wrong, setWrong] = useState(false)
  const tick = (line: number) =>
    change({ lines: draft.lines.includes(line) ? draft.lines.filter(one => one !== line) : [...draft.lines, line] })
  // What another refund has taken since the draft was begun is not ticked any more.
  const ticked = draft.lines.filter(line => open.includes(line))
  const single = ticked.length === 1
  const mostFen = ticked.reduce((all, line) => all + (payment.lines[line]?.refundableFen ?? 0), 0)
  const typedFen = fenTyped(draft.yuan)
  const send = async () => {
    const typed = single && draft.yuan.trim() ? fenTyped(draft.yuan) : 0
    const isWrong = typed === null || typed > mostFen
    setWrong(isWrong)
    if (isWrong) return
    const parts = ticked.map(line => ({ line, amountFen: typed || (payment.lines[line]?.refundableFen ?? 0) }))
    const sent = await run({ paymentId: payment.paymentId, reason: draft.reason, parts })
    if (!sent) return
    discard()
    told(words('refund.sent'))
    onClose()
  }
  return (
    <Sheet title={words('refund.ask')} onClose={onClose}>
      <Field label={words('refund.which')}>
        {payment.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a payment never change
          <View className="bill" key={index}>
            <View
              className="bill__press"
              id={`line-${index}`}
              {...pressable(line.refundableFen > 0 ? () => tick(index) : undefined)}
            >
              <View className={`tick ${ticked.includes(index) ? 'tick--on' : ''}`}>
                {ticked.includes(index) && <Icon name="check" />}
              </View>
              <View className="row__words">
                <Text className="bill__item">{lineTitle(line, words)}</Text>
                <Text className="bill__about">{lineAbout(line, words)}</Text>
                {line.refundableFen < line.amountFen && (
                  <Text className="bill__about">
                    {words('refund.gone', {
                      amount: yuan(line.amountFen - line.refundableFen),
                      of: yuan(line.amountFen),
                    })}
                  </Text>
                )}
              </View>
            </View>
            <Text className="figure">{yuan(line.refundableFen)}</Text>
          </View>
        ))}
      </Field>
      {single && (
        <Line
          id="refund-yuan"
          label={words('refund.part')}
          hint={words('refund.most', { amount: yuan(mostFen) })}
          kind="digit"
          value={draft.yuan}
          onChange={text => change({ yuan: text })}
        />
      )}
      <Words
        id="refund-reason"
        label={words('refund.reason')}
        hint={words('refund.reasonHint')}
        max={80}
        value={draft.reason}
        onChange={reason => change({ reason })}
      />
      {wrong && <Text className="hint">{words('refund.wrong', { amount: yuan(mostFen) })}</Text>}
      <Refused refusal={refusal} />
      <Button
        id="refund-send"
        busy={busy}
        disabled={!ticked.length || !draft.reason.trim()}
        onPress={() => void send()}
      >
        {words('refund.sendOf', { amount: yuan(single && typedFen ? Math.min(typedFen, mostFen) : mostFen) })}
      </Button>
    </Sheet>
  )
}
