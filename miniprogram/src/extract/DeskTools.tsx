import { View } from '@tarojs/components'
import { useState } from 'react'
import { usePerson } from '../app/person'
import { Field } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Icon, Pills } from '../ui/parts'
import { Several } from '../ui/Several'
import { Sheet } from '../ui/states'
import { extractWords } from './staff-words'
import { TakeButtons } from './TakeButtons'
import type { Desk } from './use-desk'

/** What may be done with a list as a whole: its columns, a file, a paper. */
export function DeskTools({ desk }: { desk: Desk }) {
  const words = useWords(extractWords)
  const [choosing, setChoosing] = useState(false)
  const { of, table, columns, question, strange, goneColumns } = desk
  return (
    <>
      {strange.map(what => (
        <View key={what} className="note note--amber" id="strange">
          <Icon name="alert" />
          {words('desk.strange', { what: what.slice(0, 40) })}
        </View>
      ))}
      {goneColumns.map(what => (
        <View key={what} className="note note--amber" id="gone-column">
          <Icon name="alert" />
          {words('desk.goneColumn', { what })}
        </View>
      ))}
      <View className="tools tools--desk">
        <Button id="columns" look="quiet" small onPress={() => setChoosing(true)}>
          {words('desk.columns')}
        </Button>
        <TakeButtons of={of} table={table} asked={question} columns={columns.map(({ id }) => id)} />
      </View>
      {choosing && <Columns desk={desk} onClose={() => setChoosing(false)} />}
    </>
  )
}

function Columns({ desk, onClose }: { desk: Desk; onClose(): void }) {
  const { language } = usePerson()
  const words = useWords(extractWords)
  const { table, columns, choose, sort, onSort } = desk
  const named = table.columns as readonly { id: string; title: { zh: string; en: string }; sort?: string }[]
  const sorted = named.filter(column => column.sort)
  return (
    <Sheet title={words('desk.columns')} onClose={onClose} of={desk.of}>
      <Field label={words('desk.columns')} hint={words('desk.columnsWhy')}>
        <Several
          id="column"
          choices={named.map(({ id, title }) => ({ value: id, label: title[language] }))}
          values={columns.map(({ id }) => id)}
          onChange={choose}
        />
      </Field>
      {sorted.length > 0 && (
        <Field label={words('desk.order')}>
          <Pills
            id="order"
            choices={sorted.flatMap(({ sort: by = '', title }) => [
              { value: by, label: `${title[language]} ↑` },
              { value: `-${by}`, label: `${title[language]} ↓` },
            ])}
            value={sort}
            onChange={onSort}
          />
        </Field>
      )}
      <View className="actions">
        <Button id="columns-usual" look="quiet" onPress={() => choose(undefined)}>
          {words('desk.usual')}
        </Button>
        <Button id="columns-done" onPress={onClose}>
          {words('desk.done')}
        </Button>
      </View>
    </Sheet>
  )
}
