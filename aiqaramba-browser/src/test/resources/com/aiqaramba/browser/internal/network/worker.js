// A service worker asks for the outside, and once more when its page is gone.
const send = name => fetch(name, {mode: 'no-cors'}).catch(() => {});

self.oninstall = event => event.waitUntil(send('OUT/serviceworkerinstall').then(() => self.skipWaiting()));
self.onactivate = event => event.waitUntil(send('OUT/serviceworker'));

self.onmessage = event => event.waitUntil((async () => {
  while ((await self.clients.matchAll({includeUncontrolled: true})).length > 0) {
    await new Promise(later => setTimeout(later, 50));
  }
  await send('OUT/serviceworkerafterwards');
})());
