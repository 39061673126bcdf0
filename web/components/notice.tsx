import { IconAlertTriangle, IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'information' | 'warning' | 'error';
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** One thing to know, in place; errors are announced at once. */
export function Notice({ tone, children, onClose }: NoticeProps) {
  const Icon = tone === 'information' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div className={`notice ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={16} aria-hidden />
      <div style={{ flex: 1 }}>{children}</div>
      {onClose && (
        <button type="button" className="tool" aria-label="Close this message" onClick={onClose}>
          <IconX size={14} aria-hidden />
        </button>
      )}
    </div>
  );
}
