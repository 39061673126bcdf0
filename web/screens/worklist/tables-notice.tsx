import type { EditionAnswer, StatusAnswer } from '../../../src/server/contract.ts';
import { formatDate, Notice } from '../../components/index.ts';

const systemNames: Readonly<Record<string, string>> = {
  'icd-10-cm': 'ICD-10-CM',
  'icd-10-pcs': 'ICD-10-PCS',
  'ms-drg': 'MS-DRG',
  mce: 'Medicare Code Editor',
  ipps: 'IPPS weights',
  'poa-exempt': 'POA-exempt list',
};

/** Which tables answer. Whoever works with the starter edition is told so before the first code. */
export function TablesNotice({ status }: { readonly status: StatusAnswer | undefined }) {
  if (!status) return null;
  return (
    <Notice tone={status.editions.length === 0 ? 'warning' : 'information'}>
      <details className="tables-notice">
        <summary>
          {status.editions.length === 0 ? (
            <>
              <strong>No tables answer.</strong> Codes cannot be checked and nothing can be grouped.{' '}
              <span className="as-link">Add the official tables</span>
            </>
          ) : status.starterOnly ? (
            <>
              <strong>Starter edition:</strong> a small hand-written extract that carries the demonstration charts.
              Other codes and most DRGs are missing. <span className="as-link">Add the official tables</span>
            </>
          ) : (
            <>
              <strong>Official tables answer.</strong> <span className="as-link">Show the editions</span>
            </>
          )}
        </summary>
        {(status.starterOnly || status.editions.length === 0) && <HowToAdd />}
        {status.editions.length > 0 && <Editions editions={status.editions} />}
      </details>
    </Notice>
  );
}

function HowToAdd() {
  return (
    <div className="how-to-add">
      <p>
        The official tables are public-domain works of CMS and CDC/NCHS. Download them from their publishers (cms.gov →
        ICD-10; cms.gov → MS-DRG Classifications and Software), leave the files as they are, and in a terminal run:
      </p>
      <pre className="code-text">npx chartwright tables add FILE…</pre>
      <p>
        Zip, jar, xml and txt are recognised by content; what cannot be read is refused with file, line and reason. Then
        start the server again.
      </p>
    </div>
  );
}

function Editions({ editions }: { readonly editions: readonly EditionAnswer[] }) {
  return (
    <table className="editions">
      <caption className="hidden-words">Editions</caption>
      <thead>
        <tr>
          <th scope="col">System</th>
          <th scope="col">Edition</th>
          <th scope="col">In force</th>
          <th scope="col" className="number">
            Codes
          </th>
          <th scope="col" className="number">
            Valid for claims
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <tr key={`${edition.system} ${edition.edition} ${edition.effectiveFrom}`}>
            <td>{systemNames[edition.system] ?? edition.system}</td>
            <td>
              {edition.edition}
              {edition.starter && edition.edition !== 'starter' && ' (starter)'}
            </td>
            <td className="code-text">
              {formatDate(edition.effectiveFrom)} –{' '}
              {edition.effectiveTo ? formatDate(edition.effectiveTo) : 'the next edition'}
            </td>
            <td className="number">{countOf(edition.codes)}</td>
            <td className="number">{countOf(edition.billable)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Grouper, editor and weights hold no codes of their own. */
const countOf = (count: number): string => (count === 0 ? '–' : count.toLocaleString('en-US'));
