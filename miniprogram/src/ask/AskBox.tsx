import { View } from '@tarojs/components'
import { useState } from 'react'
import { MOST_SAID, type Understood, understand } from '../../../shared/ask/understand'
import { today } from '../../../shared/calendar/day'
import { useAsk } from '../app/ask'
import { serverTime } from '../app/call'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, LinkText, Section } from '../ui/parts'
import { askFirstWords } from './first-words'

/** One line for whatever a household wants: it opens the page for it, filled in. Nothing is sent by it. */
export function AskBox({ houseId }: { houseId: string }) {
  const { me } = usePerson()
  const words = useWords(askFirstWords)
  const [text, setText] = useState('')
  const [why, setWhy] = useState<(Understood & { operation: null })['why'] | null>(null)
  // What is due is on the same home: asked once for both.
  const { data: due } = useAsk('billing.due', {}, { freshMs: 30_000 })
  const write = (typed: string) => {
    setText(typed)
    setWhy(null)
  }
  const open = (url: string) => {
    write('')
    go(url)
  }
  const send = () => {
    const labels = (me?.houses ?? []).map(one => one.label)
    const found = understand(text, { today: today(serverTime()), labels })
    if (found.operation === null) return setWhy(found.why)
    if (found.operation !== 'billing.explain') return open(urlOf(found, houseId))
    const mine = (due?.items ?? []).filter(one => one.houseId === houseId)
    const bill = mine.find(one => one.item === found.input.item) ?? (mine.length === 1 ? mine[0] : undefined)
    open(bill ? pageUrl('owner/bill', { billId: bill.billId }) : pageUrl('owner/bills', { houseId }))
  }
  return (
    <Section title={words('ask.title')}>
      <View className="card card--pad">
        <Line id="ask" hint={words('ask.hint')} value={text} max={MOST_SAID} onChange={write} onEnter={send} />
        {why && (
          <View className="note" id="ask-why">
            <View className="note__words">{words(`ask.${why}`, { max: MOST_SAID })}</View>
            {why === 'unclear' && (
              <LinkText id="ask-desk" onPress={() => open(questionUrl(text, houseId))}>
                {words('ask.desk')}
              </LinkText>
            )}
          </View>
        )}
        {text ? (
          <Button id="ask-go" onPress={send}>
            {words('ask.go')}
          </Button>
        ) : (
          <View className="field__hint">{words('ask.never')}</View>
        )}
      </View>
    </Section>
  )
}

const questionUrl = (text: string, houseId: string): string =>
  pageUrl('owner/report', { kind: 'inquiry', houseId, said: encodeURIComponent(text.trim()) })

/** The page that would do it, with what was said of it. */
function urlOf(found: Exclude<Understood, { operation: null | 'billing.explain' }>, houseId: string): string {
  if (found.operation === 'payment.begin') return pageUrl('owner/fees', { houseId })
  if (found.operation === 'booking.book') return pageUrl('owner/book')
  const { kind, category, description, availability } = found.input
  return pageUrl('owner/report', {
    ...{ kind, houseId, said: encodeURIComponent(description) },
    ...(category && { category }),
    ...(availability && { when: encodeURIComponent(availability) }),
  })
}
