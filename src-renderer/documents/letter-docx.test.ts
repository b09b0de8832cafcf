import { describe, expect, it } from 'vitest'
import type { LetterContent } from './letter-content.ts'
import { letterDocx } from './letter-docx.ts'
import { letterTold, linesOf, paragraphsOf, partsOf, type Told } from './test-kit.ts'
import { xmlText } from './xml-text.ts'

const DOCUMENT = 'word/document.xml'
const made = async (content: LetterContent): Promise<Record<string, string>> => partsOf(await letterDocx(content))
const told = (changes: Told = {}): Promise<Record<string, string>> => made(letterTold(changes))
const part = (parts: Record<string, string>, path: string): string => {
  const text = parts[path]
  if (text === undefined) throw new Error(`The Word file has no ${path}`)
  return text
}

describe('the Word file says what the preview says', () => {
  it.each(['nl', 'en'] as const)('every line of it, in the same order and nothing else, in %s', async (language) => {
    const content = letterTold({ complainant: { language }, ownSentence: 'Fijn dat je belde.' })
    expect(paragraphsOf(part(await made(content), DOCUMENT))).toEqual(linesOf(content))
  })

  it('without a sender’s address as well', async () => {
    const nothing = { address: { street: '', postcode: '', city: '' }, phone: '', complaintsEmail: '' }
    const content = letterTold({ profile: nothing })
    const [name, empty, ...rest] = paragraphsOf(part(await made(content), DOCUMENT))
    expect([name, empty, rest]).toEqual(['Kinderopvang De Proef', '', linesOf(content).slice(1)])
  })

  it.each(['\n', '\r\n', '\r'])('a line break that was typed is one in Word: %j', async (newLine) => {
    const paragraphs = paragraphsOf(part(await told({ ownSentence: `Een${newLine}${newLine}drie` }), DOCUMENT))
    expect(paragraphs).toContain('Een\n\ndrie')
  })

  it('marks nothing of what varies', async () => {
    expect(part(await told(), DOCUMENT)).not.toMatch(/<w:(highlight|shd|hyperlink|ins|del|comment)\b/)
  })
})

describe('what Word and a screen reader ask of a file', () => {
  it('its language, for spelling and for reading aloud', async () => {
    expect(part(await told(), 'word/styles.xml')).toContain('<w:lang w:val="nl-NL"/>')
    expect(part(await told({ complainant: { language: 'en' } }), 'word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  })

  it('its title, and on each page which letter it is and how many pages there are', async () => {
    const parts = await told()
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:title>Ontvangstbevestiging 2026-001</dc:title>')
    expect(paragraphsOf(part(parts, 'word/footer1.xml'))).toEqual(['Ontvangstbevestiging 2026-001\tPagina PAGE van NUMPAGES'])
    const english = await told({ complainant: { language: 'en' } })
    expect(paragraphsOf(part(english, 'word/footer1.xml'))).toEqual(['Acknowledgement 2026-001\tPage PAGE of NUMPAGES'])
  })

  it('the house style: its green, and a font that every Word has', async () => {
    const parts = await told()
    expect(part(parts, DOCUMENT)).toMatch(/<w:color w:val="0D6A5F"\/>[^/]*<w:sz w:val="32"\/>.*?Kinderopvang De Proef/)
    expect(part(parts, 'word/styles.xml')).toContain('w:ascii="Calibri"')
    // Lines grow with what stands in them: a long name of the organisation does not run into itself.
    expect(part(parts, 'word/styles.xml')).toMatch(/<w:pPrDefault><w:pPr><w:spacing [^>]*w:lineRule="auto"/)
  })

  it('A4', async () => {
    expect(part(await told(), DOCUMENT)).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  })
})

describe('C14: what a file tells without being opened', () => {
  it('is the organisation and the reference: nobody’s name, address or story', async () => {
    const address = { street: 'Elzenlaan 22', postcode: '1234 XY', city: 'Elzendam' }
    const { [DOCUMENT]: letter = '', ...rest } = await told({ complainant: { address }, intake: { subject: 'Koorts' } })
    const personal = /Hoogwater|Elzen|1234 XY|example|Eemsterveen|Uitslag|Koorts|06-1234/
    expect(letter).toMatch(personal)
    expect(JSON.stringify(rest)).not.toMatch(personal)
    expect(rest['docProps/core.xml']).toContain('<dc:creator>Kinderopvang De Proef</dc:creator>')
    expect(rest['docProps/core.xml']).toContain('<cp:lastModifiedBy>Kinderopvang De Proef</cp:lastModifiedBy>')
  })

  it('reaches for nothing outside itself', async () => {
    expect(JSON.stringify(await told())).not.toContain('TargetMode')
  })
})

describe('hostile names come out exactly', () => {
  const names = [
    '=HYPERLINK("http://example.nl","klik")',
    '</w:t></w:r></w:p><w:p><w:r><w:t>',
    '&lt;b&gt; & "dubbel" \'enkel\'',
    '👩‍👩‍👧‍👦 Zoë',
    '\u202Egelfdeen eem\u202C',
    'שרה אבן',
    '{{aim}} $t(letters.closing)',
    '%s \\n <!-- ]]> -->',
    ' spaties  erin ',
    'n'.repeat(10_000),
  ]
  const everywhere = (name: string): Told => ({
    complainant: { name, address: { street: name, postcode: '', city: '' } },
    handler: { name, function: name },
    writer: { name, function: name },
    profile: { name },
    ownSentence: name,
  })

  it.each(names)('%s', async (name) => {
    const content = letterTold(everywhere(name))
    expect(paragraphsOf(part(await made(content), DOCUMENT))).toEqual(linesOf(content))
  })

  it('but what cannot stand in XML at all is a replacement character', async () => {
    const content = letterTold(everywhere('a\0b\uD800c\u001Bd\uFFFFe'))
    const parts = await made(content)
    expect(paragraphsOf(part(parts, DOCUMENT))).toEqual(linesOf(content).map(xmlText))
    expect(paragraphsOf(part(parts, DOCUMENT))[0]).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFDe')
  })

  it('in the properties of the file as well', async () => {
    const core = part(await told({ profile: { name: '</dc:creator> & "B"' } }), 'docProps/core.xml')
    expect(core).toMatch(/<dc:creator>&lt;\/dc:creator&gt; &amp; (?:"|&quot;)B(?:"|&quot;)<\/dc:creator>/)
  })
})
