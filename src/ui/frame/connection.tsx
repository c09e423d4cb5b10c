/** Says that the connection is gone, and that nothing typed is lost for it. */
import { useEffect, useState } from 'preact/hooks';

export function ConnectionNotice() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status">
      {online ? null : (
        <p class="offline">
          Sin internet. Siga escribiendo: nada se pierde. Guarde cuando vuelva la conexión.
        </p>
      )}
    </div>
  );
}
