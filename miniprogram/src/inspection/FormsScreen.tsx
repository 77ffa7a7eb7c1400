import { View } from '@tarojs/components'
import { useState } from 'react'
import { useList } from '../app/ask'
import { go } from '../app/go'
import { usePerson } from '../app/person'
import { useRights } from '../app/rights'
import { type FoundHouse, HouseField } from '../estate/HouseFinder'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { Card, Row, Section, Tag } from '../ui/parts'
import { Empty, List } from '../ui/states'
import { absolute } from '../ui/time'
import { CarriedForms } from './Carried'
import { OpenForm, walkUrl } from './OpenForm'
import { inspectionStaffWords } from './staff-words'
import { inspectionWords } from './words'
import './inspection.scss'

/** Every acceptance form of the estate, and a new one for any house. */
export function FormsScreen() {
  const { hat } = usePerson()
  const words = useWords(inspectionStaffWords, inspectionWords)
  const estateId = hat?.estateId ?? ''
  const [house, setHouse] = useState<FoundHouse | null>(null)
  const list = useList('inspection.list', { estateId }, { enabled: Boolean(hat) })
  const may = useRights(estateId)
  const desk = hat?.kind === 'desk'
  return (
    <Page
      id="forms"
      title={words('forms.title')}
      aside={
        <>
          {desk && (
            <Section title={words('forms.new')}>
              <HouseField value={house} onChange={setHouse} />
              {house && (
                <View className="actions-row">
                  <OpenForm key={house.houseId} houseId={house.houseId} />
                  <OpenForm key={`${house.houseId}-again`} houseId={house.houseId} kind="reinspection" />
                </View>
              )}
            </Section>
          )}
          {may('inspection.saveTemplate') && (
            <Card>
              <Row
                id="go-template"
                icon="pen"
                title={words('template.title')}
                onPress={() => go('/packages/desk/template/index')}
              />
            </Card>
          )}
        </>
      }
    >
      <CarriedForms />
      <List list={list} empty={<Empty icon="form" title={words('forms.none')} next={words('forms.noneNext')} />}>
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
              onPress={() => go(walkUrl(form.inspectionId))}
            />
          </Card>
        )}
      </List>
    </Page>
  )
}
