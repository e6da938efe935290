// Makes the pages an application that can be installed, with a page of its own when there is no network.

const worker = document.querySelector('meta[name="worker"]')?.content;

if (worker && 'serviceWorker' in navigator) {
  navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(error => console.warn(error));
}

// The page that says that there is no network goes away by itself when there is one again.
if (document.querySelector('[data-offline]')) addEventListener('online', () => location.reload());
