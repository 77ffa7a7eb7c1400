import { View } from '@tarojs/components'
import { gridOf } from '../../../shared/network/grid'
import type { PartView } from '../../../shared/network/views'
import { useWords } from '../ui/language'
import { Section } from '../ui/parts'
import { networkStaffWords } from './staff-words'
import './network.scss'

const doorOf = (label: string): string => label.split(' ').at(-1) ?? label
/** The risers beside each other, the floors above each other, and whose door is on which. */
export function Diagram({ part }: { part: PartView }) {
  const words = useWords(networkStaffWords)
  const { columns, floors } = gridOf({ nodes: part.nodes, houses: part.served })
  if (floors.length === 0) return null
  return (
    <Section title={words('net.diagram')}>
      <View className="card riser-grid" id="riser-grid">
        <View className="riser-grid__row riser-grid__row--head">
          <View className="riser-grid__floor" />
          {columns.map(({ nodeId, name }) => (
            <View key={nodeId} className="riser-grid__cell">
              {name}
            </View>
          ))}
        </View>
        {floors.map(({ floor, cells }) => (
          <View key={floor ?? 'none'} className="riser-grid__row">
            <View className="riser-grid__floor">
              {floor === null ? words('net.noFloor') : words('net.floor', { n: floor })}
            </View>
            {cells.map((houses, at) => (
              <View key={columns[at]?.nodeId} className="riser-grid__cell">
                {houses.map(({ houseId, label }) => (
                  <View key={houseId} className="riser-grid__door">
                    {doorOf(label)}
                  </View>
                ))}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Section>
  )
}
