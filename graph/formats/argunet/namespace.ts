/** The name space by which Argunet's GraphML is told from any other. */
export const ARGUNET_NAMESPACE = 'http://www.argunet.org/xml/argml';
