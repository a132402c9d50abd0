// The mark of the document, which is another one each time one is loaded.
return '' + performance.timeOrigin;
