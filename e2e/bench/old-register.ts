import { launchApp } from '../launch.ts'
import { checkRows, importRows, openRegister } from '../pages/files-in.ts'
import { practise } from '../pages/gate.ts'
import { stopFrames, watchFrames } from './frames.ts'
import { type Figure, ms } from './measure.ts'

const ROWS = 10_000
const PLACES = ['Het Rietnest', 'Onder de Linde', 'De Kikkersprong']
const NATURES = ['Communicatie', 'Veiligheid', 'Pedagogisch handelen']

/** Rows as an office has them: a judgment for most, and a text of some length. */
function table(): string {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const [day, month, year] = [(index % 28) + 1, (index % 12) + 1, 2010 + (index % 15)]
    const received = `${day}-${month}-${year}`
    const place = PLACES[index % PLACES.length]
    const nature = NATURES[index % NATURES.length]
    return `${year}-${1_000 + index};${received};ja;Ouder ${index} Proefsma;${place};${nature};Niet gebeld na een val, voor de ${index}e keer.;gegrond;${received};Er had gebeld moeten worden.`
  })
  const head = 'kenmerk;ontvangen;formeel;klager;locatie;aard;omschrijving;oordeel;oordeel verzonden;motivering'
  return [head, ...rows].join('\r\n')
}

/** Dry run and commit of ten thousand rows, by the screen for it. */
export async function oldRegister(userData: string, today: string): Promise<Figure> {
  const running = await launchApp({ userData, today })
  try {
    const { page } = running
    page.setDefaultTimeout(180_000)
    await practise(page)
    await openRegister(page, { name: 'oud.csv', mimeType: 'text/csv', buffer: Buffer.from(table()) })
    await page.evaluate(watchFrames)
    const began = performance.now()
    await checkRows(page)
    const checked = performance.now()
    await importRows(page)
    const done = performance.now()
    const { work } = await stopFrames(page)
    const longest = Math.max(...work, 0)
    const value = `${ms(done - began)} (check ${ms(checked - began)}), longest frame ${ms(longest)}`
    return {
      name: `an older register of ${ROWS} rows, dry run and commit`,
      value,
      bar: 'under 20 s, none over 100 ms',
      isMet: done - began < 20_000 && longest <= 100,
    }
  } finally {
    await running.close()
  }
}
