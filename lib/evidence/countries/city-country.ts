/** Cities that name themselves without their country on pages of several offices. */
const CITIES: Record<string, string> = {
  AE: 'Dubai,Abu Dhabi,Sharjah',
  AR: 'Buenos Aires,Rosario',
  AT: 'Vienna,Wien,Graz,Linz,Salzburg,Innsbruck',
  AU: 'Sydney,Melbourne,Brisbane,Adelaide,Canberra',
  BE: 'Brussels,Bruxelles,Brussel,Antwerp,Antwerpen,Ghent,Gent',
  BG: 'Sofia,Plovdiv,София',
  BR: 'São Paulo,Rio de Janeiro,Belo Horizonte,Brasília,Curitiba,Porto Alegre,Recife',
  CA: 'Toronto,Montréal,Montreal,Vancouver,Calgary,Ottawa,Edmonton,Winnipeg',
  CH: 'Zürich,Zurich,Geneva,Genève,Genf,Basel,Bern,Lausanne,Lugano',
  CL: 'Santiago de Chile,Valparaíso',
  CN: 'Beijing,Shanghai,Shenzhen,Guangzhou,Chengdu,Hangzhou,北京,上海,深圳,广州',
  CO: 'Bogotá,Medellín,Cali',
  CZ: 'Prague,Praha,Brno,Ostrava',
  DE: 'Berlin,Hamburg,Munich,München,Cologne,Köln,Frankfurt,Stuttgart,Düsseldorf,Leipzig,Dresden,Hannover,Nuremberg,Nürnberg',
  DK: 'Copenhagen,København,Aarhus,Odense',
  EG: 'Cairo,Alexandria Egypt,القاهرة',
  ES: 'Madrid,Barcelona,Sevilla,Bilbao,Zaragoza,Málaga',
  FI: 'Helsinki,Tampere,Espoo,Turku',
  FR: 'Paris,Lyon,Marseille,Toulouse,Bordeaux,Lille,Nantes,Strasbourg',
  GB: 'London,Manchester,Birmingham,Edinburgh,Glasgow,Leeds,Bristol,Liverpool,Cardiff,Belfast',
  GR: 'Athens,Thessaloniki,Αθήνα,Θεσσαλονίκη',
  HK: 'Hong Kong,Kowloon,香港',
  HU: 'Budapest,Debrecen',
  ID: 'Jakarta,Surabaya,Bandung',
  IE: 'Dublin,Cork,Galway,Limerick',
  IL: 'Tel Aviv,Haifa,Jerusalem,תל אביב,ירושלים',
  IN: 'Mumbai,Delhi,New Delhi,Bangalore,Bengaluru,Chennai,Hyderabad,Pune,Kolkata,Ahmedabad,Gurgaon,Gurugram,Noida',
  IT: 'Rome,Roma,Milan,Milano,Turin,Torino,Naples,Napoli,Bologna,Florence,Firenze',
  JP: 'Tokyo,Osaka,Nagoya,Kyoto,Yokohama,東京,大阪,名古屋,京都',
  KE: 'Nairobi,Mombasa',
  KR: 'Seoul,Busan,서울,부산',
  MX: 'Mexico City,Ciudad de México,CDMX,Guadalajara,Monterrey',
  MY: 'Kuala Lumpur,Penang',
  NG: 'Lagos,Abuja',
  NL: 'Amsterdam,Rotterdam,The Hague,Den Haag,Utrecht,Eindhoven',
  NO: 'Oslo,Bergen,Trondheim,Stavanger',
  NZ: 'Auckland,Wellington,Christchurch',
  PE: 'Lima',
  PH: 'Manila,Makati,Cebu',
  PL: 'Warsaw,Warszawa,Kraków,Krakow,Wrocław,Poznań,Gdańsk,Łódź',
  PT: 'Lisbon,Lisboa,Porto',
  RO: 'Bucharest,București,Cluj,Timișoara',
  RS: 'Belgrade,Beograd',
  RU: 'Moscow,Saint Petersburg,St Petersburg,Москва,Санкт-Петербург',
  SA: 'Riyadh,Jeddah,Dammam,الرياض,جدة',
  SE: 'Stockholm,Gothenburg,Göteborg,Malmö',
  SG: 'Singapore',
  TH: 'Bangkok,กรุงเทพ',
  TR: 'Istanbul,İstanbul,Ankara,Izmir,İzmir',
  TW: 'Taipei,台北,臺北',
  UA: 'Kyiv,Kiev,Lviv,Київ,Львів',
  US: 'New York,Los Angeles,Chicago,Houston,Boston,San Francisco,Seattle,Atlanta,Dallas,Denver,Miami,Washington DC,Philadelphia,San Diego,Austin,Minneapolis,Detroit',
  VN: 'Hanoi,Hà Nội,Ho Chi Minh City,Saigon,Đà Nẵng',
  ZA: 'Johannesburg,Cape Town,Durban,Pretoria',
}

const countries = new Map(
  Object.entries(CITIES).flatMap(([code, cities]) =>
    cities.split(',').map((city) => [city.toLowerCase(), code] as const),
  ),
)

/** The country of a big city that a short text names, or null. */
export function countryOfCity(text: string): string | null {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, 12)
  for (let at = 0; at < words.length; at++)
    for (const count of [4, 3, 2, 1]) {
      const code = countries.get(words.slice(at, at + count).join(' '))
      if (code !== undefined) return code
    }
  return null
}
