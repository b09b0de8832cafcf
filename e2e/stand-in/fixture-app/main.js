// The smallest app with Gehoor's habits: one window, one scheme, everything else refused.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron'

const here = import.meta.dirname
const ORIGIN = 'app://fixture'
const TYPES = { html: 'text/html', js: 'text/javascript' }
const CSP = "default-src 'none'; script-src 'self'; connect-src *; worker-src 'self'; frame-src 'self' about:"

/** What happened, for the tests to read. */
const seen = { events: [], refuseClose: false, window: null }
globalThis.fixture = seen

app.setPath('userData', process.env.FIXTURE_USER_DATA)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])

async function serve({ url }) {
  const { pathname } = new URL(url)
  if (pathname === '/leaves') return new Response(null, { status: 302, headers: { location: 'https://example.com/' } })
  if (pathname === '/throws') throw new Error('a handler that fails')
  try {
    const body = await readFile(join(here, 'page', pathname))
    return new Response(body, { headers: { 'content-type': TYPES[pathname.split('.').at(-1)], 'content-security-policy': CSP } })
  } catch {
    return new Response('not found', { status: 404 })
  }
}

function guard(contents) {
  contents.setWindowOpenHandler(({ url }) => {
    seen.events.push(`open ${url}`)
    return { action: 'deny' }
  })
  for (const name of ['will-navigate', 'will-redirect'])
    contents.on(name, (event) => {
      seen.events.push(`${name} ${event.url}`)
      if (!event.url.startsWith(`${ORIGIN}/`) || event.url.endsWith('#forbidden')) event.preventDefault()
    })
  contents.on('render-process-gone', (_event, { reason }) => {
    seen.events.push(`gone ${reason}`)
    contents.reload()
  })
  contents.on('did-finish-load', () => seen.events.push(`loaded ${contents.getURL()}`))
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 650,
    show: false,
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  window.once('ready-to-show', () => {
    seen.events.push('ready-to-show')
    window.show()
  })
  window.on('close', (event) => {
    seen.events.push('close')
    if (seen.refuseClose) event.preventDefault()
  })
  window.on('closed', () => seen.events.push('closed'))
  window.loadURL(`${ORIGIN}/index.html`)
  seen.window = window
}

function start() {
  protocol.handle('app', serve)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => callback(permission === 'persistent-storage'))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'persistent-storage')
  session.defaultSession.on('will-download', (event) => {
    seen.events.push('will-download')
    event.preventDefault()
  })
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !url.startsWith(`${ORIGIN}/`) }))

  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('fail', () => {
    throw new RangeError('main said no')
  })
  ipcMain.handle('sender', ({ sender, senderFrame }) => ({ id: sender.id, ...senderFrame }))
  ipcMain.handle('push', ({ sender }, count) => {
    for (let i = 0; i < count; i++) sender.send('pushed', i)
  })
  ipcMain.handle('worker', () => {
    const worker = new Worker('require("node:worker_threads").parentPort.postMessage("from a worker")', { eval: true })
    return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  })

  const chosen = ({ id }) => seen.events.push(`menu ${id}`)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [{ id: 'new', label: 'New', accelerator: 'CmdOrCtrl+N', click: chosen }, { role: 'reload' }, { role: 'quit' }],
      },
      { label: 'Help', submenu: [{ id: 'help', label: 'Help', accelerator: 'F1', click: chosen }] },
    ]),
  )
  openWindow()
}

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    seen.events.push('second-instance')
    seen.window.focus()
  })
  app.on('web-contents-created', (_event, contents) => guard(contents))
  app.on('window-all-closed', () => app.quit())
  app.whenReady().then(start)
} else {
  app.quit()
}
