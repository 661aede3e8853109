import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'

// Started by keeper.ts with the folder to remove; reads process ids, a line each, and 'end'.
const folder = process.argv[2] ?? ''
const processIds = new Set<number>()

function endProcesses(): void {
  for (const processId of processIds) {
    try {
      if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(processId), '/T', '/F'])
      // Browsers are started as the leaders of process groups of their own.
      else process.kill(-processId, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }
  processIds.clear()
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'end') {
    endProcesses()
    process.stdout.write('ended\n')
  } else processIds.add(Number(line))
}
endProcesses()
rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
