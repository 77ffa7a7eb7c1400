import { useState } from 'react'
import { type ChosenPdf, choosePdf } from '../platform/pdf'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Row } from '../ui/parts'
import { invoiceStaffWords } from './staff-words'

export type Pdf = ChosenPdf
/** One PDF: chosen, uploaded with progress, to be exchanged for another. */
export function PdfField({ pdf, onChange }: { pdf: Pdf | null; onChange(pdf: Pdf): void }) {
  const words = useWords(invoiceStaffWords)
  const [share, setShare] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const choose = async () => {
    setFailed(false)
    try {
      const chosen = await choosePdf(setShare)
      if (chosen) onChange(chosen)
    } catch {
      setFailed(true)
    }
    setShare(null)
  }
  return (
    <Field label={words('invoice.file')} hint={failed ? words('invoice.uploadFailed') : ''}>
      {pdf && <Row id="pdf" icon="list" title={pdf.name} />}
      <Button id="choose-pdf" look="quiet" busy={share !== null} onPress={() => void choose()}>
        {share === null
          ? words(pdf ? 'invoice.changeFile' : 'invoice.chooseFile')
          : words('invoice.uploading', { n: Math.round(share * 100) })}
      </Button>
    </Field>
  )
}
