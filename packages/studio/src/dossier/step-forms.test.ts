import { readFileSync } from 'node:fs'
import { parseSpec } from '@motcua/spec'
import { describe, expect, it } from 'vitest'
import { filledStepForms } from './step-forms.ts'

const file = new URL('../../../../examples/household-business/spec.json', import.meta.url)
const parsed = parseSpec(JSON.parse(readFileSync(file, 'utf8')))
if (!parsed.ok) throw new Error('the example does not parse')
const { spec } = parsed

describe('forms that officers have filled in', () => {
  it('are none while only the applicant has answered', () => {
    expect(filledStepForms(spec, { ownerName: 'Lan' })).toEqual([])
  })

  it('are those of steps and of single outcomes that have an answer', () => {
    expect(filledStepForms(spec, { ownerName: 'Lan', taxCode: '8123456789' })).toEqual(['taxRegistration'])
    expect(filledStepForms(spec, { certificateNumber: '31A', nameValid: true })).toEqual(['appraisal', 'certificate'])
  })
})
