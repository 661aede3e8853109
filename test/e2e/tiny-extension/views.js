// The popup and the options page: each button does one thing that a driver must be able to bring about.
const api = globalThis.browser ?? globalThis.chrome
const status = document.querySelector('[role=status]')
const name = document.querySelector('input')

async function readPage() {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true })
  const [answer] = await api.scripting.executeScript({
    target: { tabId: tab.id },
    func: () => `${document.title} | ${getSelection()}`,
  })
  status.textContent = answer.result
}

const acts = {
  read: readPage,
  connect: async () => {
    const granted = await api.permissions.request({ origins: ['https://vendor.example/*'] })
    status.textContent = granted ? 'Connected' : 'Not connected'
  },
  send: async () => {
    status.textContent = await api.runtime.sendMessage({ name: name?.value ?? '' })
  },
}

for (const button of document.querySelectorAll('button'))
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return
    acts[button.id]().catch((error) => {
      status.textContent = `Failed: ${error.message}`
    })
  })

name?.addEventListener('input', async () => {
  // Typing is faster than a busy disk: only what this write was given is kept once it is done.
  const typed = name.value
  await api.storage.local.set({ name: typed })
  status.textContent = `Kept ${typed}`
})
const kept = await api.storage.local.get('name')
if (name && kept.name) name.value = kept.name
