import { expect, test } from 'vitest'
import { dataPlace } from './data-place.ts'

test.each([
  [undefined, '/srv/motcua'],
  ['mongodb://127.0.0.1:27017/motcua', 'mongodb://127.0.0.1:27017/motcua'],
  ['mongodb://an:p%40ss@a:1,b:2/motcua?replicaSet=rs&authSource=admin', 'mongodb://a:1,b:2/motcua'],
  ['mongodb+srv://an:a/b?c@d@db.example/', 'mongodb+srv://db.example/'],
])('with the database %s the data are at %s', (mongoUri, place) => {
  expect(dataPlace({ mongoUri, dataFolder: '/srv/motcua' })).toBe(place)
})
