import process from 'node:process'

const USAGE = `Usage: motcua <command>

  start                 run the server
  validate <spec…>      say what is wrong with a specification
  test <spec…>          run its scenarios
  due                   work out a due date
`

process.stderr.write(USAGE)
process.exitCode = 2
