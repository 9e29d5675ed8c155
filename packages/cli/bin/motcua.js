#!/usr/bin/env node
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { exitWith, launch } from './launch.js'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
await exitWith(() => launch(main, { args: process.argv.slice(2) }))
