import { IconLogout, IconUsers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionApi } from '../session-api.ts';

/** Who is logged in, in which facility; the way to another facility, and out. */
export function WhoAmI() {
  const queries = useQueryClient();
  const session = useQuery({ queryKey: ['session'], queryFn: sessionApi.session, staleTime: 30_000 });
  const user = session.data?.user;
  if (!user) return null;
  const here = user.facilities.find(({ id }) => id === user.facility);
  const go = async (facility: string): Promise<void> => {
    await sessionApi.switchTo({ facility });
    queries.clear();
    window.location.assign('/');
  };
  const out = async (): Promise<void> => {
    await sessionApi.signOut().catch(() => undefined);
    window.location.assign('/');
  };
  return (
    <div className="who">
      {user.facilities.length > 1 ? (
        <select aria-label="Facility" value={user.facility} onChange={(event) => void go(event.currentTarget.value)}>
          {user.facilities.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <span className="quiet hidden-words">{here?.name}</span>
      )}
      {user.roles.includes('administrator') && (
        <a className="tool" href="/users" title="People who log in">
          <IconUsers size={15} aria-hidden /> People
        </a>
      )}
      <button
        type="button"
        className="tool"
        title={`${user.name} (${user.roles.join(', ')}): log out`}
        onClick={() => void out()}
      >
        <IconLogout size={15} aria-hidden /> <span className="who-name">{user.name}</span>
        <span className="hidden-words">: log out</span>
      </button>
    </div>
  );
}
