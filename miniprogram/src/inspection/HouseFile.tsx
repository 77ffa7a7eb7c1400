import { View } from '@tarojs/components'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { defectWords } from '../defect/words'
import { itemsSaid, KEY_TONES } from '../key/tones'
import { keyWords } from '../key/words'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Section, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { inspectionWords } from './words'
import './inspection.scss'

/** What the household has: its acceptance forms, what the developer still owes, the keys. */
export function HouseFile() {
  const words = useWords(defectWords, inspectionWords)
  const forms = useList('inspection.list', {})
  return (
    <Page
      id="house"
      title={words('house.title')}
      aside={
        <>
          <Card>
            <Row
              id="go-defects"
              icon="repair"
              title={words('defect.title')}
              detail={words('house.defectsNext')}
              onPress={() => go('/packages/owner/defects/index')}
            />
            <Row
              id="go-bookings"
              icon="calendar"
              title={words('house.bookings')}
              onPress={() => go('/packages/owner/bookings/index')}
            />
          </Card>
          <Keys />
        </>
      }
    >
      <Section title={words('forms.title')}>
        <List
          list={forms}
          empty={
            <View className="card">
              <Empty icon="form" title={words('forms.none')} next={words('house.formsNext')} />
            </View>
          }
        >
          {form => (
            <Card key={form.inspectionId}>
              <Row
                id={`form-${form.inspectionId}`}
                icon="form"
                title={form.houseLabel}
                detail={words('form.by', { name: form.inspectorName, at: absolute(form.openedAt) })}
                end={
                  <Tag tone={form.outcome === 'accepted' ? 'green' : form.outcome === 'refused' ? 'red' : 'amber'}>
                    {words(`outcome.${form.outcome}`)}
                  </Tag>
                }
                onPress={() => go(`/packages/owner/form/index?inspectionId=${form.inspectionId}`)}
              />
            </Card>
          )}
        </List>
      </Section>
    </Page>
  )
}

function Keys() {
  const words = useWords(inspectionWords, keyWords)
  const keys = useList('key.list', {})
  return (
    <Section title={words('house.keys')}>
      <List
        list={keys}
        empty={
          <View className="card">
            <Empty icon="key" title={words('house.noKeys')} />
          </View>
        }
      >
        {bunch => (
          <Card key={bunch.keyId} id={`key-${bunch.number}`}>
            <Row
              icon="key"
              title={`${bunch.number} · ${bunch.houseLabel}`}
              detail={[itemsSaid(bunch.items, words), bunch.holderName && words('key.held', { name: bunch.holderName })]
                .filter(Boolean)
                .join(' · ')}
              end={<Tag tone={KEY_TONES[bunch.state]}>{words(`key.state.${bunch.state}`)}</Tag>}
            />
          </Card>
        )}
      </List>
    </Section>
  )
}
