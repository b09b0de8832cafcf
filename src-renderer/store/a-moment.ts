/** Lets what came in between be done first: a key, a frame, a question. Unlike a timer it waits for nothing else, also in a hidden window. */
export const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
