import { Fault, readJson } from '../base/index.ts';
import { parseAbstract } from '../engine/abstract/index.ts';
import { type ClaimFile, type ClaimRequest, claimOf, writeClaims } from '../engine/claim/index.ts';
import { claimBuildSchema } from '../engine/claim/schema/index.ts';
import type { CliContext } from './command.ts';
import { readTextOf } from './read-abstract.ts';

const forms = { '837I': 'institutional', '837P': 'professional' } as const;

/** Builds the claim of the file and writes it as X12, or as JSON with its findings; exit code 1 when a finding forbids sending it. */
export async function buildClaimFile(
  path: string,
  options: { readonly as: string; readonly json: boolean },
  context: CliContext,
): Promise<void> {
  const form = Object.hasOwn(forms, options.as) ? forms[options.as as keyof typeof forms] : undefined;
  if (form === undefined) throw new Fault('bad-input', '--as wants 837I or 837P.');
  const json = readJson(await readTextOf(path, context));
  if (!json.ok) throw new Fault('bad-input', json.problems[0]?.message ?? 'This is not JSON.', { file: path });
  const read = claimBuildSchema.safeParse(json.value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Fault('bad-input', `This is not a claim to build: ${issue?.message ?? 'wrong shape'}`, {
      file: path,
      field: `/${(issue?.path ?? []).join('/')}`,
    });
  }
  const abstract = parseAbstract(read.data.abstract);
  if (!abstract.ok) {
    const [problem] = abstract.problems;
    throw new Fault('bad-input', problem?.message ?? 'The abstract is malformed.', {
      file: path,
      field: `/abstract${problem?.path ?? ''}`,
    });
  }
  const { file, ...rest } = read.data;
  // The schema gives the shapes of ClaimRequest; days are checked, and codes of the abstract come from its own reader.
  const built = claimOf({ ...rest, form, abstract: abstract.value } as unknown as ClaimRequest);
  for (const { rule, severity, title, message, field } of built.findings)
    context.stderr.write(`${severity}: ${title}. ${message} (${rule}, ${field})\n`);
  if (built.findings.some(({ severity }) => severity === 'error')) context.exitWith(1);
  const claimFile: ClaimFile = { ...file, claims: [built.claim] };
  context.stdout.write(
    options.json ? `${JSON.stringify(built, undefined, 2)}\n` : writeClaims(claimFile).replaceAll('~', '~\n'),
  );
}
