// Nothing: what the browser itself needs for a popup is all that this extension shows.
