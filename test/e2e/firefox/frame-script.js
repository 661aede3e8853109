// Loaded into each tab and popup: evaluates beside the document, out of reach of its content security policy.
/* global addMessageListener, sendAsyncMessage, content, Cu */
let sandbox
let sandboxDocument

function evaluate(expression) {
  if (sandboxDocument !== content.document) {
    sandboxDocument = content.document
    sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
  }
  sandbox.value = Cu.evalInSandbox(expression, sandbox)
  return Cu.evalInSandbox('Promise.resolve(value).then((each) => JSON.stringify(each))', sandbox)
}

addMessageListener('driver:evaluate', async ({ data }) => {
  try {
    sendAsyncMessage('driver:answer', { id: data.id, json: await evaluate(data.expression) })
  } catch (error) {
    sendAsyncMessage('driver:answer', { id: data.id, fault: String(error?.message ?? error) })
  }
})
