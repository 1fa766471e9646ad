/** What the guard finds out about a request, for everything after it. */
declare module 'fastify' {
  interface FastifyRequest {
    /** The account behind the token; absent for the public. */
    accountId?: string;
    /** Whether the caller may read who is engaged in what, confidential engagements included. */
    readsEverything?: boolean;
  }
}

export {};
