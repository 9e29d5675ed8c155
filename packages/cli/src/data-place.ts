import type { Settings } from '@motcua/runtime'

/** Where the data are, for the person at the terminal: the folder, or the database without who may enter it and how. */
export function dataPlace({ mongoUri, dataFolder }: Pick<Settings, 'mongoUri' | 'dataFolder'>): string {
  if (mongoUri === undefined) return dataFolder
  return mongoUri.replace(/\/\/.*@/, '//').replace(/\?.*$/, '')
}
