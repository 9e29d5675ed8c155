import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useWords } from '../i18n/locale.tsx'
import { Page } from '../shell/page.tsx'
import { names } from '../ui/class-names.ts'
import styles from './admin.module.css'
import { calendarWords } from './calendar-words.ts'
import { Calendars } from './calendars.tsx'
import { People } from './people.tsx'
import { Units } from './units.tsx'
import { words } from './words.ts'

/** Who works here, where, and when. */
export function AdminRoom() {
  const t = useWords(words)
  const c = useWords(calendarWords)
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
          <Tab id="calendars" className={names(styles.tab)}>
            {c.title}
          </Tab>
        </TabList>
        <TabPanel id="people">
          <People />
        </TabPanel>
        <TabPanel id="units">
          <Units />
        </TabPanel>
        <TabPanel id="calendars">
          <Calendars />
        </TabPanel>
      </Tabs>
    </Page>
  )
}
