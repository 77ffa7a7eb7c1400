import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { SheetView } from '../../../shared/daySheet/schema'
import { useCommand } from '../app/command'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { fenTyped } from '../payment/amount'
import { openFile } from '../platform/open-file'
import { Faces, useFaces } from '../till/Faces'
import { Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card } from '../ui/parts'
import { Refused } from '../ui/states'
import { daySheetWords } from './words'

interface Of {
  sheet: SheetView
}
/** What comes next, for whoever it waits for. */
export function Acts({ sheet }: Of) {
  const may = useRights(sheet.content.estateId)
  const { state, mine } = sheet
  const handsOver = state === 'signed' || state === 'bank_deposited_pending_handover'
  return (
    <>
      {state === null && mine && may('daySheet.lock') && <Lock sheet={sheet} />}
      {state === 'locked' && mine && may('daySheet.sign') && <Sign sheet={sheet} />}
      {handsOver && may('daySheet.accept') && <Word sheet={sheet} verb="accept" />}
      {state === 'accepted' && may('daySheet.verify') && <Word sheet={sheet} verb="verify" />}
      {state === 'signed' && mine && may('daySheet.bank') && <Bank sheet={sheet} />}
      {state !== null && <Print sheet={sheet} />}
    </>
  )
}

function Lock({ sheet }: Of) {
  const words = useWords(daySheetWords)
  const lock = useCommand('daySheet.lock')
  return (
    <Card title={words('sheet.lock')}>
      <View className="card-form">
        <Text className="hint">{words('sheet.lockHint')}</Text>
        <Refused refusal={lock.refusal} />
        <Button id="sheet-lock" busy={lock.busy} onPress={() => void lock.run({ estateId: sheet.content.estateId })}>
          {words('sheet.lock')}
        </Button>
      </View>
    </Card>
  )
}
function Sign({ sheet: { sheetId, content, counted } }: Of) {
  const words = useWords(daySheetWords)
  const sign = useCommand('daySheet.sign')
  const faces = useFaces(counted?.pieces)
  const [why, setWhy] = useState('')
  const differs = faces.totalFen !== content.expectedFen
  const send = () => sign.run({ sheetId, pieces: faces.pieces, ...(why.trim() && { explanation: why.trim() }) })
  return (
    <Card title={words('sheet.sign')}>
      <View className="card-form">
        <Faces faces={faces} expectedFen={content.expectedFen} />
        {differs && <Words id="sheet-why" label={words('sheet.explain')} max={200} value={why} onChange={setWhy} />}
        <Refused refusal={sign.refusal} />
        <Button id="sheet-sign" busy={sign.busy} disabled={differs && !why.trim()} onPress={() => void send()}>
          {words('sheet.signGo')}
        </Button>
      </View>
    </Card>
  )
}
function Bank({ sheet: { sheetId } }: Of) {
  const words = useWords(daySheetWords)
  const bank = useCommand('daySheet.bank')
  const photos = usePhotos(1)
  const [typed, setTyped] = useState('')
  const [slip, setSlip] = useState('')
  const amountFen = fenTyped(typed)
  const slipPhoto = photos.photos[0]?.fileId
  const ready = amountFen && slip.trim() && slipPhoto
  const send = () => (ready ? bank.run({ sheetId, amountFen, slipNumber: slip.trim(), slipPhoto }) : undefined)
  return (
    <Card id="sheet-bank-form" title={words('sheet.bank')}>
      <View className="card-form">
        <Line
          id="bank-yuan"
          label={words('sheet.bankAmount')}
          kind="digit"
          max={11}
          value={typed}
          onChange={setTyped}
        />
        <Line id="bank-slip" label={words('sheet.bankSlip')} max={40} value={slip} onChange={setSlip} />
        <PhotoField label={words('sheet.bankPhoto')} photos={photos} refusal={bank.refusal} />
        <Refused refusal={bank.refusal} />
        <Button id="sheet-bank" look="quiet" busy={bank.busy} disabled={!ready} onPress={() => void send()}>
          {words('sheet.bankGo')}
        </Button>
      </View>
    </Card>
  )
}
function Word({ sheet: { sheetId }, verb }: Of & { verb: 'accept' | 'verify' }) {
  const words = useWords(daySheetWords)
  const accept = useCommand('daySheet.accept')
  const verify = useCommand('daySheet.verify')
  const { run, busy, refusal } = verb === 'accept' ? accept : verify
  const [note, setNote] = useState('')
  return (
    <Card title={words(`sheet.${verb}`)}>
      <View className="card-form">
        <Line id="sheet-note" label={words('sheet.note')} max={200} value={note} onChange={setNote} />
        <Refused refusal={refusal} />
        <Button
          id={`sheet-${verb}`}
          busy={busy}
          onPress={() => void run({ sheetId, ...(note.trim() && { note: note.trim() }) })}
        >
          {words(`sheet.${verb}`)}
        </Button>
      </View>
    </Card>
  )
}
function Print({ sheet: { sheetId } }: Of) {
  const { language } = usePerson()
  const words = useWords(daySheetWords)
  const print = useCommand('daySheet.print')
  const open = async () => {
    const printed = await print.run({ sheetId, language })
    if (printed) await openFile(printed.url, 'pdf')
  }
  return (
    <Card>
      <View className="card-form">
        <Refused refusal={print.refusal} />
        <Button id="sheet-pdf" look="quiet" icon="list" busy={print.busy} onPress={() => void open()}>
          {words('sheet.pdf')}
        </Button>
      </View>
    </Card>
  )
}
