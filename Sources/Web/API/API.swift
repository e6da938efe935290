import Domain
import Hummingbird

// Everything under `/api`.

/// The API as a whole.
struct API: Sendable {
    let site: Site
    let endpoints: [Endpoint]

    init(_ site: Site) {
        self.site = site
        endpoints = Self.endpoints(site)
    }

    private static func endpoints(_ site: Site) -> [Endpoint] {
        SessionEndpoints(site: site).all + DirectoryEndpoints.all + AdministrationEndpoints.all
            + AttachmentEndpoints(site: site).all + MessageEndpoints.all + ThreadEndpoints.all + OrderEndpoints.all
            + FindingEndpoints.all + SavedSearchEndpoints(site: site).all + [LiveFeed(site: site).endpoint]
    }

    /// Where the API lies.
    static let root: RouterPath = "/api/v1"

    /// Adds the routes.
    func register(with router: Router<Visit>, pages: Pages) {
        let open = router.group(Self.root)
        let inside = entered(router, pages, isActivity: true)
        let background = entered(router, pages, isActivity: false)
        for endpoint in endpoints {
            switch endpoint.handler {
            case .open(let handler): open.on(endpoint.route, method: endpoint.method, use: handler)
            case .inside(let handler): inside.on(endpoint.route, method: endpoint.method, use: handler)
            case .background(let handler): background.on(endpoint.route, method: endpoint.method, use: handler)
            }
        }
        let document = ByteBuffer(string: OpenAPI.document(of: endpoints).printed)
        router.get("/api/openapi.json") { _, _ in
            Response(
                status: .ok, headers: [.contentType: "application/json", .cacheControl: "no-cache"],
                body: ResponseBody(byteBuffer: document))
        }
    }

    private func entered(_ router: Router<Visit>, _ pages: Pages, isActivity: Bool) -> RouterGroup<SignedIn> {
        router.group(Self.root)
            .add(middleware: TokenEntrance(site: site, isActivity: isActivity))
            .group(context: SignedIn.self)
            .add(middleware: Failures<SignedIn>(site: site, pages: pages))
    }
}
