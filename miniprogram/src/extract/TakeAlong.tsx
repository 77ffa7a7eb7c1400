import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type ExtractView, FORMS, type Form } from '../../../shared/extract/schema'
import { useAsk } from '../app/ask'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { openFile } from '../platform/open-file'
import { spoken } from '../platform/spoken'
import { Field, Line } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { extractWords } from './staff-words'

const COMMON = ['checking', 'collecting', 'meeting', 'visit'] as const
/** What is taken along: an operation's rows under these conditions, in these columns. */
interface Taken {
  estateId: string
  of: string
  asked: Record<string, string | number | boolean>
  columns: string[]
  title: string
}

/** Asks what for, then has the file made and says how far it is. */
export function TakeAlong({ taken, first, onClose }: { taken: Taken; first: Form; onClose(): void }) {
  const { language } = usePerson()
  const words = useWords(extractWords)
  const { run, busy, refusal } = useCommand('extract.order')
  const [form, setForm] = useState<Form>(first)
  const [common, setCommon] = useState<(typeof COMMON)[number] | null>(null)
  const [typed, setTyped] = useState('')
  const [made, setMade] = useState<ExtractView | null>(null)
  const reason = [common && words(`extract.reason.${common}`), typed.trim()].filter(Boolean).join('：')
  const make = async () => {
    const { title: _, ...of } = taken
    const answer = await run({ ...of, form, language, reason })
    if (!answer) return
    setMade(answer)
    if (answer.url) await openFile(answer.url, form)
  }
  return (
    <Sheet title={words('extract.title', { list: taken.title })} onClose={onClose} of={taken.of}>
      {made ? (
        <Made first={made} />
      ) : (
        <>
          <View className="note note--brand">
            <Icon name="alert" />
            {words('extract.why')}
          </View>
          <Field label={words('extract.form')}>
            <Pills
              id="form"
              choices={FORMS.map(value => ({ value, label: words(`extract.form.${value}`) }))}
              value={form}
              onChange={setForm}
            />
          </Field>
          <Field label={words('extract.reason')}>
            <Pills
              id="why"
              choices={COMMON.map(value => ({ value, label: words(`extract.reason.${value}`) }))}
              value={common}
              onChange={setCommon}
            />
          </Field>
          <Line id="why-more" label={words('extract.more')} value={typed} max={150} onChange={setTyped} />
          <Refused refusal={refusal} />
          <Button id="make" busy={busy} disabled={!reason} onPress={() => void make()}>
            {words('extract.make')}
          </Button>
        </>
      )}
    </Sheet>
  )
}

/** How far the file is, asked again while it is made. */
function Made({ first }: { first: ExtractView }) {
  const words = useWords(extractWords)
  const working = first.state === 'working'
  const { data } = useAsk('extract.get', { extractId: first.extractId }, { enabled: working, live: true })
  const { state, rows, url, form, why, fileName } = data ?? first
  const count = rows.toLocaleString('en')
  return (
    <View id="made" {...spoken({ role: 'status' })}>
      {state === 'working' && <Text className="hint">{words('extract.working', { rows: count })}</Text>}
      {state === 'failed' && <Refused refusal={why ? { message: why } : null} />}
      {state === 'gone' && <Text className="hint">{words('extract.gone')}</Text>}
      {state === 'done' && (
        <>
          <View className="same same--large">
            <Icon name="check" />
            {words('extract.made', { rows: count })}
          </View>
          <Text className="hint">{fileName}</Text>
          <Button id="open-file" onPress={() => void openFile(url ?? '', form)}>
            {words('extract.open')}
          </Button>
        </>
      )}
    </View>
  )
}
