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
import { pressable } from '../platform/spoken'
import { tariffWords } from '../tariff/words'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { refundWords } from './words'

/** Which lines to give back, how much of what is left of each, and why. */
export function RefundSheet({ payment, onClose }: { payment: PaymentView; onClose(): void }) {
  const words = useWords(refundWords)
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
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a payment never change
            key={index}
            id={`line-${index}`}
            line={line}
            ticked={ticked.includes(index)}
            onTick={() => tick(index)}
          />
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
      <Reopens payment={payment} ticked={ticked} typedFen={single ? typedFen : null} />
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

/** The bills that want their money again once this has gone back. */
function Reopens({
  payment,
  ticked,
  typedFen,
}: {
  payment: PaymentView
  ticked: readonly number[]
  typedFen: number | null
}) {
  const words = useWords(refundWords, paymentWords, tariffWords)
  const again = ticked.flatMap(index => {
    const line = payment.lines[index]
    if (!line?.reopens) return []
    const fen = typedFen ? Math.min(typedFen, line.refundableFen) : line.refundableFen
    return [`${[lineTitle(line, words), line.period].filter(Boolean).join(' ')} ${yuan(fen)}`]
  })
  if (again.length === 0) return null
  return (
    <View className="note" id="refund-reopens">
      {words('refund.reopens', { bills: again.join('、') })}
    </View>
  )
}

interface LineProps {
  id: string
  line: PaymentView['lines'][number]
  ticked: boolean
  onTick(): void
}
/** What was paid for, and how much of it can still go back. */
function LineRow({ id, line, ticked, onTick }: LineProps) {
  const words = useWords(billingWords, paymentWords, refundWords, tariffWords)
  return (
    <View className="bill">
      <View className="bill__press" id={id} {...pressable(line.refundableFen > 0 ? onTick : undefined)}>
        <View className={`tick ${ticked ? 'tick--on' : ''}`}>{ticked && <Icon name="check" />}</View>
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
  )
}
