import type { RoleName } from '../../../src/server/contract.ts';
import { allRoles, roleWords } from '../login/role-words.ts';

interface RoleBoxesProps {
  readonly legend: string;
  readonly roles: readonly RoleName[];
  readonly disabled?: boolean;
  readonly onChange: (roles: readonly RoleName[]) => void;
}

/** One box per role. */
export function RoleBoxes({ legend, roles, disabled = false, onChange }: RoleBoxesProps) {
  return (
    <fieldset disabled={disabled}>
      <legend className="quiet">{legend}</legend>
      {allRoles.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={roles.includes(role)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...roles, role] : roles.filter((other) => other !== role))
            }
          />{' '}
          {roleWords[role]}
        </label>
      ))}
    </fieldset>
  );
}
