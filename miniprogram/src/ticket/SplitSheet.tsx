import { useState } from 'react'
import { CATEGORIES, type Category, type TicketView } from '../../../shared/ticket/schema'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { Field, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Refused, Sheet } from '../ui/states'
import { ticketFirstWords } from './first-words'
import { ticketWords } from './words'

/** One thing of several becomes a ticket of its own; the household keeps both. */
export function SplitSheet({ ticket, onClose }: { ticket: TicketView; onClose(): void }) {
  const words = useWords(ticketFirstWords, ticketWords)
  const [category, setCategory] = useState<Category>(ticket.category)
  const [description, setDescription] = useState('')
  const { run, busy, refusal } = useCommand('ticket.split', { fields: ticketWords })
  const send = async () => {
    if (!(await run({ ticketId: ticket.ticketId, parts: [{ category, description }] }))) return
    told(words('done.split'))
    onClose()
  }
  return (
    <Sheet title={words('ask.split')} of={ticket.ticketId} onClose={onClose}>
      <Field>
        <Pills
          id="split"
          choices={(CATEGORIES[ticket.kind] as readonly Category[]).map(value => ({
            value,
            label: words(`category.${value}`),
          }))}
          value={category}
          onChange={setCategory}
        />
      </Field>
      <Words id="ask-note" hint={words('ask.splitHint')} value={description} onChange={setDescription} />
      <Refused refusal={refusal} />
      <Button id="ask-send" busy={busy} disabled={!description.trim()} onPress={() => void send()}>
        {words('do.split')}
      </Button>
    </Sheet>
  )
}
