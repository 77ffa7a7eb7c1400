import { View } from '@tarojs/components'
import { useState } from 'react'
import { MOST_NODES, UTILITIES } from '../../../shared/network/schema'
import type { PartView } from '../../../shared/network/views'
import { useCommand } from '../app/command'
import { told } from '../app/go'
import { useOwned } from '../app/owned'
import { Field, Line, Toggle } from '../ui/fields'
import { useWords } from '../ui/language'
import { Button, Card, Pills, Row } from '../ui/parts'
import { Refused } from '../ui/states'
import { blankNode, type DraftNode, type DraftPart, draftOf, writtenOf } from './draft'
import { NodeSheet } from './NodeSheet'
import { networkStaffWords } from './staff-words'

interface Props {
  part: PartView | undefined
  estateId: string
  onDone(partId: string | undefined): void
}
/** A part being written: kept on the device until it is saved. */
export function PartForm({ part, estateId, onDone }: Props) {
  const words = useWords(networkStaffWords)
  const kept = useOwned<DraftPart>(`network.${part ? `${part.partId}.${part.version}` : 'new'}`)
  const draft = kept.value ?? draftOf(part)
  const put = (more: Partial<DraftPart>) => kept.put({ ...(kept.now() ?? draft), ...more })
  const [at, setAt] = useState<number | null>(null)
  const { run, busy, refusal } = useCommand('network.save', { fields: networkStaffWords })
  const { trunk, name, nodes } = draft
  const save = async () => {
    const now = kept.now() ?? draft
    const saved = await run({
      ...{ estateId, utility: now.utility, trunk: now.trunk, version: part?.version ?? 0, nodes: writtenOf(now) },
      name: now.trunk ? words('net.trunk') : now.name,
      ...(part && !now.trunk && { partId: part.partId }),
    })
    if (!saved) return
    kept.put(undefined)
    told(words('part.saved'))
    onDone(saved.partId)
  }
  return (
    <View id="part-form">
      {!part && <Which draft={draft} put={put} />}
      {!trunk && (
        <Line
          id="part-name"
          label={words('part.name')}
          hint={words('part.nameHint')}
          max={20}
          value={name}
          onChange={value => put({ name: value })}
        />
      )}
      <Written nodes={nodes} onPress={setAt} />
      {nodes.length < MOST_NODES && (
        <Button id="node-add" look="quiet" icon="plus" onPress={() => setAt(nodes.length)}>
          {words('part.addNode')}
        </Button>
      )}
      <Refused refusal={refusal} />
      <View className="actions">
        <Button id="part-save" busy={busy} disabled={!trunk && !name.trim()} onPress={() => void save()}>
          {words('part.save')}
        </Button>
        <Button id="part-cancel" look="plain" onPress={() => onDone(part?.partId)}>
          {words('part.cancel')}
        </Button>
      </View>
      {at !== null && (
        <NodeSheet
          key={at}
          of={`${part?.partId ?? 'new'}-${at}`}
          node={nodes[at] ?? blankNode(trunk && at === 0 ? 'source' : 'valve')}
          above={(part?.above ?? []).map(one => one.number)}
          onClose={() => setAt(null)}
          onKeep={node => {
            put({ nodes: placed(nodes, at, node) })
            setAt(null)
          }}
          onDrop={
            at < nodes.length
              ? () => {
                  put({ nodes: nodes.filter((_, index) => index !== at) })
                  setAt(null)
                }
              : undefined
          }
        />
      )}
    </View>
  )
}
const placed = (nodes: readonly DraftNode[], at: number, node: DraftNode): DraftNode[] =>
  at === nodes.length ? [...nodes, node] : nodes.map((one, index) => (index === at ? node : one))

/** Of a new part: of which network, and whether it is the trunk. */
function Which({ draft: { utility, trunk }, put }: { draft: DraftPart; put(more: Partial<DraftPart>): void }) {
  const words = useWords(networkStaffWords)
  return (
    <>
      <Field label={words('part.utility')}>
        <Pills
          id="utility"
          choices={UTILITIES.map(value => ({ value, label: words(`net.utility.${value}`) }))}
          value={utility}
          onChange={value => put({ utility: value })}
        />
      </Field>
      <Card>
        <Toggle id="trunk" label={words('part.trunk')} value={trunk} onChange={on => put({ trunk: on })} />
      </Card>
    </>
  )
}
function Written({ nodes, onPress }: { nodes: readonly DraftNode[]; onPress(at: number): void }) {
  const words = useWords(networkStaffWords)
  return (
    <Card title={words('net.nodes')}>
      {nodes.length === 0 && <Row title={words('part.empty')} />}
      {nodes.map((node, at) => (
        <Row
          key={node.number}
          id={`edit-${node.number}`}
          title={`${node.number} ${node.name}`}
          detail={[words(`net.kind.${node.kind}`), node.from && words('net.from', { numbers: node.from })]
            .filter(Boolean)
            .join(' · ')}
          onPress={() => onPress(at)}
        />
      ))}
    </Card>
  )
}
