import type { Fee } from '@motcua/api'
import type { Answers, Json, Model } from '@motcua/engine'

/** The name under which a decision gives the fee, in whole đồng. */
const FEE = 'fee'

/** The fee as the dossier's decisions gave it, or as they would give it for these answers; null while they cannot. */
export function feeOf(model: Model, outputs: Answers, answers: Answers): Fee | null {
  return inWords(outputs[FEE]) ?? inWords(decided(model, answers))
}

function decided(model: Model, answers: Answers): Json | undefined {
  for (const decision of model.decisions.values()) {
    const outcome = decision.decide(answers)
    if (outcome.ok && Object.hasOwn(outcome.outputs, FEE)) return outcome.outputs[FEE]
  }
  return undefined
}

function inWords(value: Json | undefined): Fee | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return null
  const grouped = String(value).replace(/\B(?=(\d{3})+$)/g, '.')
  return { amount: value, words: { vi: `${grouped} đ`, en: `VND ${grouped.replaceAll('.', ',')}` } }
}
