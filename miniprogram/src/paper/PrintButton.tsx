import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useCommand } from '../command'
import { usePerson } from '../people/person'
import { openFile } from '../platform/open-file'
import { Button } from '../ui/parts'
import { Refused } from '../ui/states'
import '../words/contractor'

interface Printed {
  url: string
  missing: string[]
}
interface Props {
  id: string
  label?: string
  print(language: 'zh' | 'en'): Promise<Printed | undefined>
  busy: boolean
  refusal: ReturnType<typeof useCommand>['refusal']
}
function PrintView({ id, label, print, busy, refusal }: Props) {
  const { words, language } = usePerson()
  const [missing, setMissing] = useState<string[]>([])
  const open = async () => {
    const printed = await print(language)
    if (!printed) return
    setMissing(printed.missing)
    await openFile(printed.url, 'pdf')
  }
  return (
    <View>
      <Button id={id} look="quiet" busy={busy} onPress={() => void open()}>
        {label ?? words('print.open')}
      </Button>
      {missing.length > 0 && (
        <Text className="field__hint">{words('print.missing', { n: missing.length, list: missing.join(' ') })}</Text>
      )}
      <Refused refusal={refusal} />
    </View>
  )
}
/** Opens the PDF of a sealed acceptance form in the language of the reader. */
export function PrintInspection({ inspectionId, label }: { inspectionId: string; label?: string }) {
  const { run, busy, refusal } = useCommand('inspection.print')
  return <PrintView id="print" print={language => run({ inspectionId, language })} {...{ label, busy, refusal }} />
}
/** Opens the PDF of a numbered receipt in the language of the reader. */
export function PrintReceipt({ receiptId, label }: { receiptId: string; label?: string }) {
  const { run, busy, refusal } = useCommand('receipt.print')
  return (
    <PrintView
      id={`print-${receiptId}`}
      print={language => run({ receiptId, language })}
      {...{ label, busy, refusal }}
    />
  )
}
