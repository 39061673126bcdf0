import './documents.css';
import './dialogs.css';
import './dock.css';
import './coding.css';
import './code-area.css';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../api.ts';
import { Notice, TopBar } from '../../components/index.ts';
import { WorkbenchScreen } from './workbench-screen.tsx';

/** Loads a chart and its abstract; the workbench starts when both are there. */
export function CodingScreen() {
  const { chartId } = useParams({ from: '/charts/$chartId' });
  const chart = useQuery({ queryKey: ['chart', chartId], queryFn: () => api.chart(chartId) });
  // The abstract is edited on the screen: a copy from the cache could be older than what was saved.
  const saved = useQuery({
    queryKey: ['abstract', chartId],
    queryFn: () => api.abstract(chartId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  useEffect(() => {
    document.title = 'Coding · Chartwright';
  }, []);
  const error = chart.error ?? saved.error;
  if (error)
    return (
      <>
        <TopBar />
        <main className="coding-problem">
          <Notice tone="error">{error.message}</Notice>
          <p>
            <a href="/">Back to the worklist</a>
          </p>
        </main>
      </>
    );
  if (!chart.data || !saved.data) return <CodingSkeleton />;
  return <WorkbenchScreen key={chartId} chart={chart.data} start={saved.data} />;
}

function CodingSkeleton() {
  return (
    <div className="coding" aria-busy="true" role="status" aria-label="Loading the chart">
      <TopBar />
      <div className="banner">
        <div className="banner-patient">
          <Skeleton height={18} width="16rem" mb={8} animate={false} />
          <Skeleton height={14} width="70%" animate={false} />
        </div>
        <div className="drg-panel">
          <Skeleton height={40} width="80%" animate={false} />
        </div>
      </div>
      <div className="zones">
        {['documents', 'viewer', 'codes'].map((zone) => (
          <div key={zone} className={`zone zone-${zone}`}>
            {[70, 90, 55, 80, 65, 75].map((width) => (
              <Skeleton key={width} height={16} m={14} width={`${width}%`} animate={false} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
