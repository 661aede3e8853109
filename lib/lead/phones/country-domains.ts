/** Countries by the top-level domains that are not their code. */

/** Country domains that the whole world uses. */
const WORLDLY = new Set('AI CC CO EU FM GG IO LY ME SO TO TV VC WS'.split(' '))

const OTHER = new Map(
  Object.entries({
    uk: 'GB',
    su: 'RU',
    gov: 'US',
    edu: 'US',
    mil: 'US',
    'xn--p1ai': 'RU',
    'xn--j1amh': 'UA',
    'xn--90ae': 'BG',
    'xn--90a3ac': 'RS',
    'xn--90ais': 'BY',
    'xn--d1alf': 'MK',
    'xn--80ao21a': 'KZ',
    'xn--qxam': 'GR',
    'xn--node': 'GE',
    'xn--y9a3aq': 'AM',
    'xn--fiqs8s': 'CN',
    'xn--fiqz9s': 'CN',
    'xn--j6w193g': 'HK',
    'xn--kpry57d': 'TW',
    'xn--kprw13d': 'TW',
    'xn--yfro4i67o': 'SG',
    'xn--3e0b707e': 'KR',
    'xn--o3cw4h': 'TH',
    'xn--h2brj9c': 'IN',
    'xn--wgbh1c': 'EG',
    'xn--mgbaam7a8h': 'AE',
    'xn--mgberp4a5d4ar': 'SA',
    'xn--mgbayh7gpa': 'JO',
    'xn--mgba3a4f16a': 'IR',
    'xn--mgbai9azgqp6j': 'PK',
    'xn--wgbl6a': 'QA',
    'xn--pgbs0dh': 'TN',
    'xn--mgbc0a9azcg': 'MA',
    'xn--4dbrk0ce': 'IL',
    ...named('AE', 'dubai abudhabi'),
    ...named('AT', 'wien tirol'),
    ...named('AU', 'sydney melbourne'),
    ...named('BE', 'brussels gent vlaanderen'),
    ...named('BR', 'rio'),
    ...named('CA', 'quebec'),
    ...named('CH', 'swiss zuerich'),
    ...named('DE', 'berlin hamburg koeln cologne bayern ruhr saarland nrw'),
    ...named('ES', 'cat madrid barcelona eus gal'),
    ...named('FI', 'helsinki'),
    ...named('FR', 'paris bzh alsace corsica'),
    ...named('GB', 'london scot wales cymru'),
    ...named('HU', 'budapest'),
    ...named('IE', 'irish'),
    ...named('JP', 'tokyo osaka nagoya yokohama kyoto okinawa'),
    ...named('NL', 'amsterdam frl'),
    ...named('NZ', 'kiwi'),
    ...named('RU', 'moscow tatar'),
    ...named('TR', 'istanbul ist'),
    ...named('TW', 'taipei'),
    ...named('US', 'nyc boston miami vegas'),
    ...named('ZA', 'capetown durban joburg'),
  }),
)

function named(country: string, domains: string): Record<string, string> {
  return Object.fromEntries(domains.split(' ').map((domain) => [domain, country]))
}

/** The country a host's last part stands for, or null, and how much that says. */
export function countryOfHost(host: string): { country: string; weight: number } {
  const last = host.split('.').at(-1) ?? ''
  const country = OTHER.get(last) ?? last.toUpperCase()
  return { country, weight: WORLDLY.has(country) ? 0.7 : 3 }
}
