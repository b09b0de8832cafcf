/** What Gehoor can show of a file itself. Everything else is saved, and opened by what the person has for it. */
export type PreviewKind = 'image' | 'text' | 'pdf'

/** Pictures that hold nothing but pixels. SVG is not among them: it is a document, with scripts and references. */
const IMAGES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['bmp', 'image/bmp'],
  ['avif', 'image/avif'],
])
const TEXTS: ReadonlySet<string> = new Set(['txt', 'text', 'log', 'md', 'csv', 'tsv', 'json', 'ics', 'vcf'])

/**
 * What the system, or a program that comes with it, runs when someone opens it: programs and scripts, Office files with
 * macros, links, installers, disk images, and pages that hold scripts.
 */
const RUNS: ReadonlySet<string> = new Set(
  [
    'exe com scr pif cpl msi msp mst msix appx appinstaller application gadget jar jnlp bin run app dmg pkg deb rpm',
    'bat cmd ps1 psm1 psd1 vb vbs vbe vbscript js jse mjs ws wsf wsc wsh sct hta sh bash py pyw rb pl command',
    'docm dotm xlsm xltm xlam xll xla xlsb pptm potm ppsm ppam sldm accdb accde mdb mde ade adp iqy slk',
    'lnk url scf inf reg msc diagcab settingcontent-ms library-ms search-ms desktop theme themepack',
    'iso img vhd vhdx htm html xhtml xht mht mhtml svg svgz swf chm hlp one rdp',
  ].flatMap((line) => line.split(' ')),
)

/** Windows leaves dots and blanks at the end of a name out, so that they hide nothing here either. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name.replace(/[. ]+$/, ''))?.[1]?.toLowerCase() ?? ''

/** By the name, and not by what the system called its type: what is shown is what it would be opened as. */
export function previewKind(name: string): PreviewKind | null {
  const extension = extensionOf(name)
  if (IMAGES.has(extension)) return 'image'
  if (TEXTS.has(extension)) return 'text'
  return extension === 'pdf' ? 'pdf' : null
}

/** The type a picture is shown as: one of ours, whatever the file says of itself. */
export const imageType = (name: string): string => IMAGES.get(extensionOf(name)) ?? 'application/octet-stream'

/** Whether opening it can start a program. */
export const canRun = (name: string): boolean => RUNS.has(extensionOf(name))
