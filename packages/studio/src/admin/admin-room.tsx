import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useWords } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'
import { names } from '../ui/class-names.ts'
import styles from './admin.module.css'
import { People } from './people.tsx'
import { Units } from './units.tsx'
import { words } from './words.ts'

/** Who works here, and where. */
export function AdminRoom() {
  const t = useWords(words)
  return (
    <Page title={t.title}>
      <Tabs className={names(styles.tabs)}>
        <TabList aria-label={t.title} className={names(styles.tabList)}>
          <Tab id="people" className={names(styles.tab)}>
            {t.people}
          </Tab>
          <Tab id="units" className={names(styles.tab)}>
            {t.units}
          </Tab>
        </TabList>
        <TabPanel id="people">
          <People />
        </TabPanel>
        <TabPanel id="units">
          <Units />
        </TabPanel>
      </Tabs>
    </Page>
  )
}
