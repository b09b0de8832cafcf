import { fromModule } from './part.js'

postMessage(`a worker with ${fromModule}`)
