import { View } from '@tarojs/components'
import { useState } from 'react'
import { NODE_KINDS } from '../../../shared/network/schema'
import { PhotoField } from '../file/PhotoField'
import { usePhotos } from '../file/photos'
import { Field, Line, Words } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Pills } from '../ui/parts'
import { Sheet } from '../ui/states'
import type { DraftNode } from './draft'
import { networkStaffWords } from './staff-words'

interface Props {
  of: string
  node: DraftNode
  /** Numbers of the trunk that may feed it. */
  above: readonly string[]
  onKeep(node: DraftNode): void
  onDrop: (() => void) | undefined
  onClose(): void
}
/** One source, valve, riser or branch: its number, what feeds it, whom it serves, where it is and who has the key. */
export function NodeSheet({ of, node, above, onKeep, onDrop, onClose }: Props) {
  const words = useWords(networkStaffWords)
  const [typed, setTyped] = useState(node)
  const photos = usePhotos(2, node.photos, undefined, false)
  const change = (part: Partial<DraftNode>) => setTyped(before => ({ ...before, ...part }))
  const keep = () =>
    onKeep({
      ...typed,
      number: typed.number.trim(),
      photos: photos.photos.map(({ path, fileId }) => ({ path, ...(fileId && { fileId }) })),
    })
  return (
    <Sheet title={node.number || words('part.addNode')} of={of} onClose={onClose}>
      <Line
        id="node-number"
        label={words('node.number')}
        hint={words('node.numberHint')}
        max={20}
        value={typed.number}
        onChange={number => change({ number })}
      />
      <Field label={words('node.kind')}>
        <Pills
          id="node-kind"
          choices={NODE_KINDS.map(value => ({ value, label: words(`net.kind.${value}`) }))}
          value={typed.kind}
          onChange={kind => change({ kind })}
        />
      </Field>
      {typed.kind !== 'source' && (
        <Field hint={above.length > 0 ? words('node.above', { numbers: above.join('、') }) : ''}>
          <Line
            id="node-from"
            label={words('node.from')}
            hint={words('node.fromHint')}
            max={90}
            value={typed.from}
            onChange={from => change({ from })}
          />
        </Field>
      )}
      <Words
        id="node-houses"
        label={words('node.houses')}
        hint={words('node.housesHint')}
        max={4_000}
        value={typed.houses}
        onChange={houses => change({ houses })}
      />
      <WhereLines typed={typed} change={change} />
      <PhotoField label={words('node.photos')} photos={photos} />
      <View className="actions">
        <Button id="node-keep" disabled={!typed.number.trim() || photos.waiting} onPress={keep}>
          {words('node.keep')}
        </Button>
        {onDrop && (
          <Button id="node-drop" look="plain" onPress={onDrop}>
            {words('node.drop')}
          </Button>
        )}
      </View>
    </Sheet>
  )
}

/** What it is called, where it is, who has the key. */
function WhereLines({ typed, change }: { typed: DraftNode; change(part: Partial<DraftNode>): void }) {
  const words = useWords(networkStaffWords)
  return (
    <>
      <Line
        id="node-places"
        label={words('node.places')}
        max={200}
        value={typed.places}
        onChange={places => change({ places })}
      />
      <Line id="node-name" label={words('node.name')} value={typed.name} onChange={name => change({ name })} />
      <Line
        id="node-where"
        label={words('node.where')}
        hint={words('node.whereHint')}
        max={80}
        value={typed.where}
        onChange={where => change({ where })}
      />
      <Line
        id="node-holder"
        label={words('node.holder')}
        max={30}
        value={typed.holder}
        onChange={holder => change({ holder })}
      />
    </>
  )
}
