import { addFacility, type OfficeContext } from '../../office/access/index.ts';
import type { Office } from '../../office/index.ts';

/** The context under which a feed files: an actor of its own, so that the audit log tells messages from people. It also merges (A40). */
export async function interfaceContext(office: Office, facility: string): Promise<OfficeContext> {
  await addFacility(office.asProgram(facility), { id: facility, name: facility });
  return office.as({
    actor: { id: 'interface-mllp', roles: ['registrar', 'him-technician'], facilities: [facility] },
    session: 'mllp',
    facility,
    purpose: 'operations',
  });
}
