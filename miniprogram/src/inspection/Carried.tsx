import { go, told } from '../app/go'
import { useOutbox } from '../outbox/use-outbox'
import { outboxWords } from '../outbox/words'
import { useWords } from '../ui/language'
import { Card, LinkText, Row, Tag } from '../ui/parts'
import { whenSaid } from '../ui/when'
import { carried, synced, unload } from './device'
import { walkUrl } from './OpenForm'
import { inspectionStaffWords } from './staff-words'

/** The forms on this device, also without a network; what still waits is sent from here. */
export function CarriedForms() {
  const words = useWords(inspectionStaffWords, outboxWords)
  const { of: forms } = useOutbox(carried, all => all.reduce((n, form) => n + form.waiting, 0))
  if (forms.length === 0) return null
  const done = synced()
  const putAway = () => {
    for (const inspectionId of done) unload(inspectionId)
    told(words('walk.putAwayDone', { n: done.length }))
  }
  const byTime = [...forms].sort((a, b) => (a.visit?.start ?? 0) - (b.visit?.start ?? 0))
  return (
    <Card
      title={words('walk.onDevice')}
      id="carried"
      action={
        done.length > 0 && (
          <LinkText id="put-away" onPress={putAway}>
            {words('walk.putAway')}
          </LinkText>
        )
      }
    >
      {byTime.map(form => (
        <Row
          key={form.inspectionId}
          id={`carried-${form.inspectionId}`}
          icon="form"
          title={form.houseLabel}
          detail={form.visit && whenSaid(form.visit, words)}
          end={
            form.waiting > 0 ? (
              <Tag tone="amber" icon="clock">
                {words('walk.waiting', { n: form.waiting })}
              </Tag>
            ) : (
              <Tag tone="green" icon="check">
                {words('outbox.sent')}
              </Tag>
            )
          }
          onPress={() => go(walkUrl(form.inspectionId))}
        />
      ))}
    </Card>
  )
}
