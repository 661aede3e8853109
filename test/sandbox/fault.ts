/** A way in which the network or the vendor misbehaves. */
export type Fault =
  /** The connection breaks before the vendor has read anything. */
  | { kind: 'drop-request' }
  /** The vendor does the work and the connection breaks before it answers. */
  | { kind: 'drop-answer' }
  /** The vendor does the work and answers only after the delay. */
  | { kind: 'late-answer'; delayMs: number }
  /** The request, or the answer to it, stays on the wire until told; false: then it is lost. `reached` is called when it is there. */
  | { kind: 'held-request' | 'held-answer'; reached: () => void; until: Promise<boolean> }
  /** The browser repeats the request by itself: the vendor does the work twice, and the second answer comes. */
  | { kind: 'repeated-request' }
  /** The vendor answers this; `isWorkDone`: and yet did the work. */
  | {
      kind: 'status'
      status: number
      body: string
      headers?: Readonly<Record<string, string>>
      isWorkDone?: boolean
    }
  /** The vendor does the work and its answer of status 200 is spoiled. */
  | { kind: 'html-answer' | 'empty-answer' | 'truncated-answer' }

/** Faults told to the sandbox, in the order told; each serves as many requests as it was told for. */
export class FaultQueue {
  readonly #planned: { fault: Fault; on: string | null; left: number }[] = []

  /** `on` names the requests meant, as in `POST /api/v1/lead/`; null: whichever come next. */
  plan(fault: Fault, on: string | null, times: number): void {
    this.#planned.push({ fault, on, left: times })
  }

  take(request: Request): Fault | null {
    const name = `${request.method} ${new URL(request.url).pathname}`
    const planned = this.#planned.find(({ on, left }) => left > 0 && (on === null || on === name))
    if (planned === undefined) return null
    planned.left -= 1
    return planned.fault
  }
}
