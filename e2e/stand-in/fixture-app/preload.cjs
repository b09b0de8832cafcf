const { contextBridge, ipcRenderer } = require('electron')

globalThis.leak = 'the page must not see this'

class Counter {
  count = 0
  inherited() {}
}

contextBridge.exposeInMainWorld('api', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  /** Synchronous, takes a function and gives one back, as a subscription does. */
  onPushed: (listener) => {
    const forward = (_event, value) => listener(value)
    ipcRenderer.on('pushed', forward)
    return () => {
      ipcRenderer.off('pushed', forward)
    }
  },
  typeOf: (value) => Object.prototype.toString.call(value),
  add: (a, b) => a + b,
  fail: () => {
    throw new RangeError('the preload said no')
  },
  counter: new Counter(),
  list: [1, { two: 2 }],
})
