import { Briefcase, Mail, Phone } from 'lucide-preact'
import { useGleaner } from '../shared/gleaner.ts'
import person from './sample-person.json'

/** A person who does not exist, as any page would show one: the card that is there to be captured. */
export function SampleCard() {
  const { say } = useGleaner()
  return (
    <figure class="sample">
      <div class="card sample-card" itemscope itemtype="https://schema.org/Organization">
        <div itemprop="employee" itemscope itemtype="https://schema.org/Person">
          <h2 itemprop="name">
            <bdi>{person.name}</bdi>
          </h2>
          <p itemprop="jobTitle">{say('welcome_sample_title')}</p>
          <ul>
            <li class="sample-fact">
              <Mail class="icon" aria-hidden="true" />
              <bdi itemprop="email">{person.email}</bdi>
            </li>
            <li class="sample-fact">
              <Phone class="icon" aria-hidden="true" />
              <bdi itemprop="telephone">{person.phone}</bdi>
            </li>
          </ul>
        </div>
        <p class="sample-fact">
          <Briefcase class="icon" aria-hidden="true" />
          <bdi itemprop="name">{person.company}</bdi>
        </p>
      </div>
      <figcaption class="quiet">{say('welcome_sample_note')}</figcaption>
    </figure>
  )
}
