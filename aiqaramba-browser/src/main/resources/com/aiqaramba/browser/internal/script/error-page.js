// Answers what went wrong when this document is the browser's own page about an error, else null.
if (location.protocol !== 'chrome-error:') return null;
const code = document.querySelector('.error-code');
const told = document.body.innerText.match(/ERR_[A-Z0-9_]+|HTTP ERROR \d+/);
return code && code.textContent || told && told[0] || 'unknown error';
