// Types of every room, each with only what its room may know of: the domain without DOM and Node.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { node, root } from './runtime.mjs'

const PROJECTS = [
  'tsconfig.json',
  'src-main/tsconfig.json',
  'src-renderer/domain/tsconfig.json',
  'src-renderer/tsconfig.json',
  'e2e/tsconfig.json',
]

/** @param {string} project */
const check = (project) =>
  new Promise((resolve) => {
    spawn(node(), [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], { cwd: root, stdio: 'inherit' }).on('exit', resolve)
  })

const codes = await Promise.all(PROJECTS.map(check))
process.exit(codes.every((code) => code === 0) ? 0 : 1)
