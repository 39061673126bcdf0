import { useQuery } from '@tanstack/react-query';
import { queryApi } from '../../query-api.ts';

/** Names of providers known here; others keep their id. */
export function useProviderNames(): (provider: string) => string {
  const { data } = useQuery({ queryKey: ['addressees'], queryFn: queryApi.addressees, staleTime: 3_600_000 });
  return (provider) => data?.find(({ id }) => id === provider)?.name ?? provider;
}
