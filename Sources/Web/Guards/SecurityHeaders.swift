import HTTPTypes
import Hummingbird

// What a browser may do with our answers: nothing that we do not need ourselves (OWASP ASVS 5.0, chapter 3.4).

/// Puts the same restrictions on every answer.
struct SecurityHeaders: RouterMiddleware {
    typealias Context = Visit
    private let headers: [HTTPField]

    /// - Parameter isHTTPS: whether browsers reach the server by HTTPS only.
    init(isHTTPS: Bool) {
        var headers: [HTTPField] = [
            HTTPField(name: .contentSecurityPolicy, value: Self.policy),
            HTTPField(name: .reportingEndpoints, value: "csp=\"\(ReportSink.path)\""),
            HTTPField(name: .xContentTypeOptions, value: "nosniff"),
            HTTPField(name: .referrerPolicy, value: "no-referrer"),
            HTTPField(name: .openerPolicy, value: "same-origin"),
            HTTPField(name: .resourcePolicy, value: "same-origin"),
        ]
        if isHTTPS {
            headers.append(HTTPField(name: .strictTransportSecurity, value: "max-age=63072000"))
        }
        self.headers = headers
    }

    private static let policy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'", "font-src 'self'",
        "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'self'", "base-uri 'none'",
        "frame-ancestors 'none'", "report-uri \(ReportSink.path)", "report-to csp",
    ].joined(separator: "; ")

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for header in headers where !response.headers.contains(header.name) { response.headers.append(header) }
        // Whatever did not say that it may be kept is somebody's own.
        if !response.headers.contains(.cacheControl) { response.headers[.cacheControl] = "no-store" }
        return response
    }
}
