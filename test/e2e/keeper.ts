import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Ends processes and removes folders when told to, and also when this process dies, however it dies. */
export interface Keeper {
  keepProcess: (processId: number) => void
  endProcesses: () => Promise<void>
  close: () => Promise<void>
}

/** The keeper is a process of its own that holds a pipe to this one; its end is the signal. */
export function startKeeper(folder: string): Keeper {
  const program = fileURLToPath(new URL('keeper-process.ts', import.meta.url))
  const child = spawn(process.execPath, [program, folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.unref()
  return {
    keepProcess: (processId) => void child.stdin.write(`${processId}\n`),
    endProcesses: async () => {
      child.ref()
      child.stdin.write('end\n')
      await once(child.stdout, 'data')
      child.unref()
    },
    close: async () => {
      if (child.exitCode !== null) return
      child.ref()
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}
