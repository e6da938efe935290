import Hummingbird
import Logging

// One line for each request: which route, what came of it, how long it took. No addresses' words, no bodies, no tokens.

/// Logs and counts every answer, and gives it its number.
struct AccessLog: RouterMiddleware {
    typealias Context = Visit
    let site: Site

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        let isLogged = context.logger.logLevel <= .info
        let start = isLogged ? ContinuousClock.now : nil
        var response = try await next(request, context)
        response.headers[.requestID] = context.id
        site.counts.count(status: response.status.code)
        if let start {
            // The route, not the path: a path may be a one-time link.
            context.logger.info(
                "request",
                metadata: [
                    "method": "\(request.method.rawValue)", "route": "\(context.endpointPath ?? "")",
                    "status": "\(response.status.code)", "microseconds": "\(Self.microseconds(since: start))",
                ])
        }
        return response
    }

    private static func microseconds(since start: ContinuousClock.Instant) -> Int64 {
        let (seconds, attoseconds) = (ContinuousClock.now - start).components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
