import type { Ending } from './run-story.ts'

/** What many runs came to. */
export class Tally {
  #runs = 0
  #leads = 0
  #delivered = 0
  #asked = 0
  #parked = 0
  #lost = 0
  #duplicated = 0
  readonly #others = new Map<string, number>()

  add({ accepted, undone, asked, entries, stranded, lost, duplicated }: Ending): void {
    this.#runs += 1
    this.#leads += accepted
    this.#asked += asked.length
    this.#lost += lost.length
    this.#duplicated += duplicated.length
    this.#count('undone', undone)
    this.#count('delivered only once the browser was opened again', stranded.length)
    for (const question of asked) this.#count(`asked about ${question}`, 1)
    for (const { crm, state } of entries) {
      if (state.kind === 'delivered') this.#delivered += 1
      else if (state.kind === 'refused') {
        this.#parked += 1
        this.#count(`parked by ${crm}: ${state.refusals[0]?.code ?? 'other'}`, 1)
      } else
        this.#count(/^(unsure|doubled|left)$/.test(state.kind) ? 'still asked' : `waiting (${state.kind})`, 1)
    }
  }

  /** The line by which a run of the harness is known. */
  summary(): string {
    const counts = [
      ['runs', this.#runs],
      ['leads', this.#leads],
      ['delivered', this.#delivered],
      ['asked', this.#asked],
      ['parked', this.#parked],
      ['lost', this.#lost],
      ['duplicated', this.#duplicated],
    ]
    return counts.map((count) => count.join(' ')).join(', ')
  }

  /** What the line has no room for. */
  details(): string {
    const sorted = [...this.#others]
      .filter(([, count]) => count > 0)
      .sort(([left], [right]) => left.localeCompare(right))
    return sorted.map(([name, count]) => `${name} ${count}`).join(', ')
  }

  progress(): string {
    return `${this.#runs} runs, ${this.#leads} leads, lost ${this.#lost}, duplicated ${this.#duplicated}`
  }

  #count(name: string, count: number): void {
    this.#others.set(name, (this.#others.get(name) ?? 0) + count)
  }
}
