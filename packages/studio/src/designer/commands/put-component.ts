import type { Component } from '@motcua/spec'
import type { Command } from '../document/command.ts'

/** Adds a component, or replaces the one of the same id. */
export function putComponent(component: Component, merge?: string): Command {
  return {
    says: { vi: 'Sửa thành phần hồ sơ', en: 'Change a component' },
    ...(merge === undefined ? {} : { merge: `component ${component.id} ${merge}` }),
    leadsTo: { view: 'components', thing: { kind: 'component', id: component.id } },
    apply: (spec) => ({
      ...spec,
      components: spec.components.some((one) => one.id === component.id)
        ? spec.components.map((one) => (one.id === component.id ? component : one))
        : [...spec.components, component],
    }),
  }
}

export function removeComponent(id: string): Command {
  return {
    says: { vi: 'Xóa thành phần hồ sơ', en: 'Delete a component' },
    leadsTo: { view: 'components' },
    apply: (spec) => ({ ...spec, components: spec.components.filter((one) => one.id !== id) }),
  }
}
