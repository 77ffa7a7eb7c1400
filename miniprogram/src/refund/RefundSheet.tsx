import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PaymentView } from '../../../shared/payment/schema'
import { yuan } from '../billing/amount'
import { useCommand } from '../command'
import { useDraft } from '../draft'
import { told } from '../go'
import { fenTyped } from '../payment/amount'
import { lineAbout, lineTitle } from '../payment/Lines'
import { usePerson } from '../people/person'
import { pressable } from '../platform/device'
import { Field, Line, Words } from '../ui/fields'
import { Button, Icon } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'

/** Which lines to give back, how much and why; the server knows what is left of each. */
export function RefundSheet({ payment, onClose }: { payment: PaymentView; onClose(): void }) {
  const { words } = usePerson()
  const { draft, change, discard } = useDraft(`refund.${payment.paymentId}`, {
    lines: payment.lines.map((_, line) => line),
    yuan: '',
    reason: '',
  })
  const { run, busy, refusal } = useCommand('refund.request', draft.requestId)
  const [wrong, setWrong] = useState(false)
  const tick = (line: number) =>
    change({ lines: draft.lines.includes(line) ? draft.lines.filter(one => one !== line) : [...draft.lines, line] })
  const single = draft.lines.length === 1
  const send = async () => {
    const typed = single && draft.yuan.trim() ? fenTyped(draft.yuan) : 0
    setWrong(typed === null)
    if (typed === null) return
    // Everything that is left is the server's to say: earlier refunds have taken their part.
    const all = draft.lines.length === payment.lines.length && !typed
    const parts = draft.lines.map(line => ({ line, amountFen: typed || (payment.lines[line]?.amountFen ?? 0) }))
    const sent = await run({ paymentId: payment.paymentId, reason: draft.reason, ...(!all && { parts }) })
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
            <View className="bill__press" id={`line-${index}`} {...pressable(() => tick(index))}>
              <View className={`tick ${draft.lines.includes(index) ? 'tick--on' : ''}`}>
                {draft.lines.includes(index) && <Icon name="check" />}
              </View>
              <View className="row__words">
                <Text className="bill__item">{lineTitle(line, words)}</Text>
                <Text className="bill__about">{lineAbout(line, words)}</Text>
              </View>
            </View>
            <Text className="figure">{yuan(line.amountFen)}</Text>
          </View>
        ))}
      </Field>
      {single && (
        <Line
          id="refund-yuan"
          label={words('refund.part')}
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
      {wrong && <Text className="hint">{words('pay.amountWrong')}</Text>}
      <Refused refusal={refusal} />
      <Button
        id="refund-send"
        busy={busy}
        disabled={!draft.lines.length || !draft.reason.trim()}
        onPress={() => void send()}
      >
        {words('refund.send')}
      </Button>
    </Sheet>
  )
}
