import Domain
import Hummingbird
import Logging

// The first look at a request: for which host it is, and whether anybody could have read it on its way.

/// Refuses requests that are not for us or came unprotected.
struct Door: RouterMiddleware {
    typealias Context = Visit
    let site: Site
    private let hosts: Set<String>

    init(site: Site) {
        self.site = site
        hosts = Set(site.configuration.origins.compactMap(Self.host))
    }

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        guard let caller = site.callers.caller(at: context.channel.remoteAddress, request.headers) else {
            context.logger.warning("refused a request that came unprotected from another machine")
            throw Refusal(.notAllowed)
        }
        // A probe of this machine asks by address; it learns nothing.
        if !hosts.isEmpty, request.uri.path != "/healthz" {
            guard let host = request.head.authority?.lowercased(), hosts.contains(host) else {
                throw Refusal(.malformed, fields: ["Host"])
            }
        }
        var context = context
        context.caller = caller
        return try await next(request, context)
    }

    /// `obieg.firma.pl:8443` of `https://obieg.firma.pl:8443/`.
    private static func host(_ origin: String) -> String? {
        guard let start = origin.range(of: "://")?.upperBound else { return nil }
        let host = origin[start...].prefix { $0 != "/" }.lowercased()
        return host.isEmpty ? nil : host
    }
}
