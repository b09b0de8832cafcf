import { Fragment } from 'react'
import { Link } from 'react-router'
import { Icon } from '../../ui/icon.tsx'
import { useWords } from './app-context.tsx'

interface CrumbsProps {
  /** Where this screen lies, the outermost first: path and name. */
  under: readonly (readonly [path: string, name: string])[]
  here: string
}

/** The way back, above the title. */
export function Crumbs({ under, here }: CrumbsProps) {
  const t = useWords()
  return (
    <nav className="crumbs" aria-label={t('caseFile.crumbs')}>
      {under.map(([path, name]) => (
        <Fragment key={path}>
          <Link to={path}>{name}</Link>
          <Icon name="right" size="small" />
        </Fragment>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  )
}
