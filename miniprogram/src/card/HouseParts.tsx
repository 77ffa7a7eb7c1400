import { useState } from 'react'
import { KIND_FACTS } from '../../../shared/booking/kinds'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { KIND_ICONS, STATE_TONES } from '../booking/kinds'
import { bookingWords } from '../booking/words'
import { DEFECT_TONES } from '../defect/tones'
import { defectWords } from '../defect/words'
import { walkUrl } from '../inspection/OpenForm'
import { inspectionWords } from '../inspection/words'
import { RegisterKeys } from '../key/RegisterKeys'
import { itemsSaid, KEY_TONES } from '../key/tones'
import { keyWords } from '../key/words'
import { writeReading } from '../meter/number'
import { meterStaffWords } from '../meter/staff-words'
import { meterWords } from '../meter/words'
import { MOVEIN_TONES } from '../movein/tones'
import { moveinWords } from '../movein/words'
import { tariffWords } from '../tariff/words'
import { useWords } from '../ui/language'
import { LinkText, Row, Tag } from '../ui/parts'
import { absolute, day } from '../ui/time'
import { whenSaid } from '../ui/when'
import { Block } from './Block'
import { cardStaffWords } from './staff-words'

interface Of {
  estateId: string
  houseId: string
}
/** Appointments: of a house, or that somebody made. */
export function Visits({ title, ...about }: { estateId: string; houseId?: string; personId?: string; title?: string }) {
  const { language } = usePerson()
  const words = useWords(cardStaffWords, bookingWords)
  return (
    <Block
      id="card-visits"
      title={title ?? words('card.visits')}
      icon="calendar"
      none={words('card.noVisits')}
      list={useList('booking.about', about)}
    >
      {row => (
        <Row
          key={row.bookingId}
          icon={KIND_ICONS[row.kind]}
          title={KIND_FACTS[row.kind][language]}
          detail={[whenSaid(row, words), about.personId && row.houseLabel, row.serverName].filter(Boolean).join(' · ')}
          end={<Tag tone={STATE_TONES[row.state]}>{words(`booking.state.${row.state}`)}</Tag>}
        />
      )}
    </Block>
  )
}
export function HouseDefects({ houseId, estateId }: Of) {
  const words = useWords(cardStaffWords, defectWords)
  return (
    <Block
      id="card-defects"
      title={words('card.defects')}
      icon="repair"
      none={words('card.noDefects')}
      list={useList('defect.list', { estateId, houseId })}
    >
      {row => (
        <Row
          key={row.defectId}
          id={`defect-${row.defectId}`}
          icon="repair"
          title={`${row.room} · ${row.what}`}
          detail={[words(`severity.${row.severity}`), row.party, day(row.dueAt)].filter(Boolean).join(' · ')}
          end={<Tag tone={DEFECT_TONES[row.state]}>{words(`defect.state.${row.state}`)}</Tag>}
          onPress={() => go(pageUrl('desk/defect', { defectId: row.defectId }))}
        />
      )}
    </Block>
  )
}
export function HouseKeys({ houseId, label, registers }: { houseId: string; label: string; registers: boolean }) {
  const words = useWords(cardStaffWords, keyWords)
  const [adding, setAdding] = useState(false)
  const register = registers && (
    <LinkText id="key-add" onPress={() => setAdding(true)}>
      {words('card.register')}
    </LinkText>
  )
  return (
    <>
      <Block
        id="card-keys"
        title={words('card.keys')}
        icon="key"
        none={words('card.noKeys')}
        list={useList('key.list', { houseId })}
        action={register}
      >
        {row => (
          <Row
            key={row.keyId}
            id={`key-${row.keyId}`}
            icon="key"
            title={row.number}
            detail={[itemsSaid(row.items, words), row.holderName].filter(Boolean).join(' · ')}
            end={<Tag tone={KEY_TONES[row.state]}>{words(`key.state.${row.state}`)}</Tag>}
            onPress={() => go(pageUrl('desk/key', { keyId: row.keyId }))}
          />
        )}
      </Block>
      {adding && <RegisterKeys house={{ houseId, label }} onClose={() => setAdding(false)} />}
    </>
  )
}
export function HouseMeters({ houseId, estateId }: Of) {
  const words = useWords(cardStaffWords, meterStaffWords, meterWords, tariffWords)
  return (
    <Block
      id="card-meters"
      title={words('card.meters')}
      icon="meter"
      none={words('card.noMeters')}
      list={useList('meter.list', { estateId, houseId })}
    >
      {row => (
        <Row
          key={row.meterId}
          id={`meter-${row.code}`}
          icon="meter"
          title={`${words(`utility.${row.utility}`)} · ${row.code}`}
          detail={row.last ? `${writeReading(row.last, words)} · ${row.last.readOn}` : '—'}
          end={row.held > 0 && <Tag tone="amber">{words('meter.heldTag', { n: row.held })}</Tag>}
          onPress={() => go(pageUrl('meter/meter', { meterId: encodeURIComponent(row.meterId) }))}
        />
      )}
    </Block>
  )
}
export function HouseMoveIns({ houseId, estateId }: Of) {
  const words = useWords(cardStaffWords, moveinWords)
  return (
    <Block
      id="card-moveins"
      title={words('card.moveIns')}
      icon="home"
      none={words('card.noMoveIns')}
      list={useList('movein.list', { estateId, houseId })}
    >
      {row => (
        <Row
          key={row.moveInId}
          id={`movein-${row.moveInId}`}
          icon="home"
          title={row.ownerNames.join('、')}
          detail={[day(row.startedAt), row.next && words(`movein.step.${row.next}`)].filter(Boolean).join(' · ')}
          end={<Tag tone={MOVEIN_TONES[row.state]}>{words(`movein.state.${row.state}`)}</Tag>}
          onPress={() => go(pageUrl('desk/movein', { moveInId: row.moveInId }))}
        />
      )}
    </Block>
  )
}
const OUTCOMES = { accepted: 'green', refused: 'red', open: 'amber' } as const
export function HouseForms({ houseId, estateId }: Of) {
  const words = useWords(cardStaffWords, inspectionWords)
  return (
    <Block
      id="card-forms"
      title={words('card.forms')}
      icon="form"
      none={words('card.noForms')}
      list={useList('inspection.list', { estateId, houseId })}
    >
      {row => (
        <Row
          key={row.inspectionId}
          id={`form-${row.inspectionId}`}
          icon="form"
          title={words('form.by', { name: row.inspectorName, at: absolute(row.openedAt) })}
          end={<Tag tone={OUTCOMES[row.outcome]}>{words(`outcome.${row.outcome}`)}</Tag>}
          onPress={() => go(walkUrl(row.inspectionId))}
        />
      )}
    </Block>
  )
}
