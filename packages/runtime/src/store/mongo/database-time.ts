import type { mongo } from 'mongoose'

/** The database's time: the processes' own clocks may differ. */
export async function databaseTime(database: mongo.Db): Promise<Date> {
  const { localTime } = await database.command({ hello: 1 })
  return localTime instanceof Date ? localTime : new Date()
}
