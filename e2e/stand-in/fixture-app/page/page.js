import { fromModule } from './part.js'

globalThis.fromModule = fromModule
const worker = new Worker('/worker.js', { type: 'module' })
worker.onmessage = ({ data }) => {
  globalThis.fromWorker = data
  document.body.dataset.ready = 'yes'
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'F1' && event.target.value === 'mine') event.preventDefault()
})
