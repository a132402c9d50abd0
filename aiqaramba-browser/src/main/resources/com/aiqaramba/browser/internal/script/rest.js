// Answers whether the document is loaded, and how much there is in it: two equal answers are taken for rest.
return [document.readyState, document.getElementsByTagName('*').length, document.documentElement ? document.documentElement.textContent.length : 0];
