// Notes the closed shadow roots in which the nodes stand that are given.
for (let at = 0; at < arguments.length; at++) {
  const root = rootOf(arguments[at]);
  if (kindOf(root) === 11) noteShadow(root);
}
