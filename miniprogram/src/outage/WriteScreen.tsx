import Taro, { useRouter } from '@tarojs/taro'
import { UTILITIES, type Utility } from '../../../shared/network/schema'
import type { Served } from '../../../shared/network/views'
import { REASONS, type Reason } from '../../../shared/outage/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { useDraft } from '../app/draft'
import { pageUrl } from '../app/noun'
import { usePerson } from '../app/person'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Button, Card, Pills, Row } from '../ui/parts'
import { Refused } from '../ui/states'
import { outageFirstWords } from './first-words'
import { MomentField, momentOf, msOf } from './Moment'
import { outageStaffWords } from './staff-words'
import { outageWords } from './words'
import './outage.scss'

const HOUR = 3_600_000
const blank = (): {
  utility: Utility | null
  reason: Reason
  doors: string
  contact: string
  supplier: string
  note: string
} & Record<'starts' | 'ends', ReturnType<typeof momentOf>> => ({
  ...{ utility: null, reason: 'EMERGENCY', doors: '', contact: '', supplier: '', note: '' },
  ...{ starts: momentOf(Date.now()), ends: momentOf(Date.now() + 4 * HOUR) },
})
const several = (text: string): string[] => text.split(/[\s,，、;；]+/).filter(Boolean)

/** An outage being written: opened from a valve, it knows what stops and where. */
export function WriteScreen() {
  const { hat } = usePerson()
  const words = useWords(outageFirstWords, outageWords, outageStaffWords)
  const estateId = hat?.estateId ?? ''
  const { valveId = '', also = '' } = useRouter().params
  const others = also.split(',').filter(Boolean)
  const { data: shut } = useAsk('network.serves', { valveId, also: others }, { enabled: Boolean(valveId) })
  const { draft, change, discard } = useDraft(`outage.${valveId}`, blank())
  const { run, busy, refusal } = useCommand('outage.draft', { firstId: draft.requestId, fields: outageStaffWords })
  const utility = shut?.valve.utility ?? draft.utility ?? 'water'
  const { reason, starts, ends, doors, contact, supplier, note } = draft
  const write = async () => {
    const saved = await run({
      ...{ estateId, utility, reason, startsAt: msOf(starts), endsAt: msOf(ends), contact, supplier, note, version: 0 },
      ...{ valveIds: valveId ? [valveId, ...others] : [], doors: several(doors) },
    })
    if (!saved) return
    discard()
    void Taro.redirectTo({ url: pageUrl('outage/outage', { outageId: saved.outageId }) })
  }
  return (
    <Page
      id="outage-write"
      title={words('outage.new')}
      size="form"
      bar={
        <Button id="outage-look" busy={busy} disabled={!contact.trim()} onPress={() => void write()}>
          {words('outage.look')}
        </Button>
      }
    >
      {shut ? <Shut served={shut} /> : <What value={utility} onChange={value => change({ utility: value })} />}
      <Field label={words('outage.reason')}>
        <Pills
          id="reason"
          choices={REASONS.map(value => ({ value, label: words(`outage.reason.${value}`) }))}
          value={reason}
          onChange={value => change({ reason: value })}
        />
      </Field>
      <MomentField id="starts" label={words('outage.starts')} value={starts} onChange={at => change({ starts: at })} />
      <MomentField id="ends" label={words('outage.ends')} value={ends} onChange={at => change({ ends: at })} />
      <Details draft={draft} change={change} />
      <Refused refusal={refusal} />
    </Page>
  )
}

/** The valves it was opened from, and whom they shut off. */
function Shut({ served }: { served: Served }) {
  const words = useWords(outageFirstWords, outageStaffWords)
  return (
    <Card title={words('outage.valves')}>
      {[served.valve, ...served.also].map(one => (
        <Row
          key={one.valveId}
          id={`closed-${one.number}`}
          icon="repair"
          title={`${words(`outage.no.${one.utility}`)} · ${one.number}`}
          detail={[one.name, one.where].filter(Boolean).join(' · ')}
        />
      ))}
      <Row title={words('outage.houses', { n: served.houseCount })} />
    </Card>
  )
}
function What({ value, onChange }: { value: Utility; onChange(value: Utility): void }) {
  const words = useWords(outageFirstWords, outageStaffWords)
  return (
    <Field label={words('outage.utility')}>
      <Pills
        id="utility"
        choices={UTILITIES.map(one => ({ value: one, label: words(`outage.no.${one}`) }))}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
type Draft = ReturnType<typeof blank>
function Details({ draft, change }: { draft: Draft; change(part: Partial<Draft>): void }) {
  const words = useWords(outageStaffWords)
  return (
    <>
      <Line
        id="outage-doors"
        label={words('outage.doors')}
        hint={words('outage.doorsHint')}
        max={400}
        value={draft.doors}
        onChange={doors => change({ doors })}
      />
      <Line
        id="outage-contact"
        label={words('outage.contactField')}
        max={60}
        value={draft.contact}
        onChange={contact => change({ contact })}
      />
      <Line
        id="outage-supplier"
        label={words('outage.supplierField')}
        value={draft.supplier}
        onChange={supplier => change({ supplier })}
      />
      <Words
        id="outage-note"
        label={words('outage.noteField')}
        max={200}
        value={draft.note}
        onChange={note => change({ note })}
      />
    </>
  )
}
