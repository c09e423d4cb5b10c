/** What the page opens with: the server writes it into the page (`<body data-start="…">`) before it serves it. */
import { findViewOfCode, type View } from './navigation';

/** `REU-2026-0004!` opens the meeting's own mode, `ORG-0012` a record; anything else the home view. */
export function startView(start = ''): View {
  const [code = '', mode] = start.split('!');
  if (mode !== undefined && code.startsWith('REU-')) return { kind: 'meetingMode', id: code };
  return findViewOfCode(code) ?? { kind: 'home' };
}
