export interface SettingPort {
  get(name: string): Promise<string | undefined>
  set(name: string, value: string): Promise<void>
  /** Stores `first` unless there is a value; resolves to the value that stands. For keys made once per installation. */
  keep(name: string, first: string): Promise<string>
}
