export type { Json } from '@motcua/rules'
export {
  type AnswerChecker,
  type CheckedAnswers,
  createAnswerChecker,
  type FormView,
} from './answers/answer-checker.ts'
export type { AnswerProblem } from './answers/answer-problem.ts'
export type { AnswerContext, Answers } from './answers/answers.ts'
export type { VisibleControl, VisibleElement, VisiblePage } from './answers/compile-form.ts'
export { answerProblems, computeFields, visibleControls } from './answers/form-questions.ts'
export { formSchema } from './answers/form-schema.ts'
export { type FormatName, formats } from './answers/formats.ts'
export { type RequiredComponent, requiredComponents } from './answers/required-components.ts'
export {
  type AjvError,
  fromAjvErrors,
  interpretSchema,
  type SchemaError,
  type SchemaValidator,
} from './answers/schema-validator.ts'
export { type CanonicalTextCode, CanonicalTextError, canonicalText } from './canonical-text.ts'
export type { Component } from './component.ts'
export { ComponentSchema } from './component.ts'
export { ConditionSchema } from './condition.ts'
export type { ArrayField, Computed, Data, Field, NumberField, ObjectField, ScalarField, StringField } from './data.ts'
export { DataSchema } from './data.ts'
export type { Deadline, Duration, TimeLimit } from './deadline.ts'
export type { Decision } from './decision.ts'
export type { Document } from './document.ts'
export { durationText } from './duration-text.ts'
export { factTypesOf } from './fact-types.ts'
export type { Edge, Flow } from './flow.ts'
export type { Control, Form, FormElement, FormPage } from './form.ts'
export { fieldsOfForm } from './form-tree.ts'
export type { Channel, Identity } from './identity.ts'
export type { LegalBasis } from './legal.ts'
export { lintSpec } from './lint/lint-spec.ts'
export type { DecisionNode } from './nodes/decision.ts'
export type { EndNode } from './nodes/end.ts'
export type { ExclusiveNode } from './nodes/exclusive.ts'
export type { ParallelNode } from './nodes/parallel.ts'
export type { FlowNode, NodeKind, NodeOf } from './nodes/registry.ts'
export type { StartNode } from './nodes/start.ts'
export type { Outcome, TaskNode } from './nodes/task.ts'
export type { WaitNode } from './nodes/wait.ts'
export { onlineLevelOf } from './online-level.ts'
export { type ParsedSpec, parseSpec } from './parse/parse-spec.ts'
export { specJsonSchema } from './parse/spec-json-schema.ts'
export type { Problem } from './problem.ts'
export { type FieldReference, referencedFields } from './references.ts'
export type { Role } from './role.ts'
export type { Scenario, ScenarioStep } from './scenario.ts'
export type { Assumption, Layout, Spec } from './spec.ts'
export { FORMAT, SpecSchema } from './spec.ts'
export { digestOf, type Sha256, sha256, specHash } from './spec-hash.ts'
export type { Text } from './text.ts'
export { TextSchema } from './text.ts'
