import type { Failure } from './store.js';

/** Why a browser's storage did not do as it was asked. Old browsers say "full" in private mode, with nothing in it. */
export function storageFailure(thrown: unknown, storage?: () => Storage): Failure {
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  if (name === 'SecurityError') return 'blocked';
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? (isEmpty(storage) ? 'blocked' : 'full') : 'error';
}

function isEmpty(storage: (() => Storage) | undefined): boolean {
  try {
    return storage?.().length === 0;
  } catch {
    return true;
  }
}
