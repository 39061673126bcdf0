import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Notice } from '../../components/index.ts';
import type { Upload, Uploads } from './use-uploads.ts';

/** "Open a file…" and what becomes of the files: progress, refusal with its reason, or the way to the new chart. */
export function UploadPanel({ uploads }: { readonly uploads: Uploads }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple
        accept=".xml,.json,.txt,.text,.md,.cda,.ccda"
        aria-label="Files to open as charts"
        onChange={(event) => {
          uploads.start([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileImport size={15} aria-hidden />}
        onClick={() => chooser.current?.click()}
        title="C-CDA (.xml), FHIR document bundle (.json) or plain text; or drop a file anywhere on this page"
      >
        Open a file…
      </Button>
      {uploads.list.length > 0 && (
        <div className="uploads">
          {uploads.list.map((upload) => (
            <UploadLine key={upload.key} upload={upload} uploads={uploads} />
          ))}
        </div>
      )}
    </>
  );
}

function UploadLine({ upload, uploads }: { readonly upload: Upload; readonly uploads: Uploads }) {
  const close = (): void => uploads.dismiss(upload.key);
  const link = useRef<HTMLAnchorElement>(null);
  const alone = uploads.list.length === 1;
  // One file opened means one chart wanted: Enter goes there.
  useEffect(() => {
    if (alone && upload.chart) link.current?.focus();
  }, [alone, upload.chart]);
  if (upload.refusal !== undefined)
    return (
      <Notice tone="error" onClose={close}>
        <strong>{upload.name} was not opened.</strong> {upload.refusal}
      </Notice>
    );
  if (upload.chart)
    return (
      <Notice tone="information" onClose={close}>
        <Link ref={link} to="/charts/$chartId" params={{ chartId: upload.chart.id }} className="strong-link">
          Open {upload.chart.patientName}
        </Link>{' '}
        <span className="quiet">
          from {upload.name}, {upload.chart.documents} {upload.chart.documents === 1 ? 'document' : 'documents'}
        </span>
        {upload.chart.remarks.map((remark) => (
          <p key={remark} className="quiet">
            {remark}
          </p>
        ))}
      </Notice>
    );
  return (
    <Notice tone="information">
      <label className="upload-progress">
        Reading {upload.name}
        <progress value={upload.share} max={1} />
      </label>
      <button type="button" className="tool" onClick={() => uploads.cancel(upload.key)}>
        Cancel
      </button>
    </Notice>
  );
}
