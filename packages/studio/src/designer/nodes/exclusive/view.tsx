import { GitFork } from 'lucide-react'
import { nodeView } from '../node-view.tsx'

/** All that it says stands on its ways out: a condition each, and the rest. */
export const exclusiveView = nodeView('exclusive', { icon: GitFork, shape: 'diamond' })
