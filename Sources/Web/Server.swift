import Domain
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import Office
import ServiceLifecycle

// The web server of one office: what comes in, through which guards, to which route.

/// Serves an office by HTTP until it is told to stop. A `Service`: it stops cleanly with the group that it is in.
package struct Server: Service {
    let site: Site
    private let transport: Transport
    private let pages: Pages
    private let ready: @Sendable (String) async -> Void

    /// - Parameter ready: called once, with the address, when requests are answered.
    /// - Throws: `ConfigurationFault` for what must not be served.
    package init(
        _ office: Office, _ configuration: WebConfiguration, logger: Logger,
        ready: @escaping @Sendable (_ address: String) async -> Void = { _ in }
    ) throws {
        transport = try Transport(configuration)
        site = try Site(office, configuration, hasTLS: transport.isTLS, logger)
        pages = try .all(site)
        self.ready = ready
    }

    package func run() async throws {
        var application = Application(
            router: router, server: try http, configuration: configuration,
            onServerRunning: { [self] channel in await ready(address(of: channel)) }, logger: site.logger)
        application.addServices(
            StreamWatch(
                patience: site.configuration.streamPatience, streams: site.streams, reception: site.office.reception,
                logger: site.logger))
        try await application.run()
    }

    private var configuration: ApplicationConfiguration {
        ApplicationConfiguration(
            address: site.configuration.address.bind, backlog: 4096,
            availableConnectionsDelegate: MaximumAvailableConnections(site.configuration.connections))
    }

    private var http: HTTPServerBuilder {
        get throws {
            let (size, patience) = (site.configuration.headers, site.configuration.patience)
            let plain = HTTPServerBuilder.http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [RequestDeadline(patience: patience)],
                    idleTimeout: .seconds(Int64(site.configuration.idle)),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: size, maxHeaderListSize: size, maxHeaderFieldCount: 100)))
            switch transport {
            case .plain: return plain
            case .tls(let configuration): return try .tls(plain, tlsConfiguration: configuration)
            }
        }
    }

    private func address(of channel: any Channel) -> String {
        switch site.configuration.address {
        case .host(let host, let port):
            let name = host.contains(":") ? "[\(host)]" : host
            return "\(transport.isTLS ? "https" : "http")://\(name):\(channel.localAddress?.port ?? port)"
        case .socket(let path): return "unix:\(path)"
        }
    }
}

extension Server {
    /// Every route, behind its guards.
    var router: Router<Visit> {
        let router = Router(context: Visit.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: AccessLog(site: site))
        router.add(middleware: Compression())
        router.add(middleware: SecurityHeaders(isHTTPS: site.hasTLS || site.callers.hasProxies))
        router.add(middleware: Failures<Visit>(site: site, pages: pages))
        router.add(middleware: Door(site: site))
        MachineRoutes(site: site).register(with: router)
        API(site).register(with: router, pages: pages)
        register(pages, with: router)
        return router
    }

    private func register(_ pages: Pages, with router: Router<Visit>) {
        let visitors = router.group().add(middleware: CookieEntrance(site: site))
        pages.open(visitors.group().add(middleware: StrangerForms(site: site)))
        let inside = visitors.group(context: SignedIn.self)
            .add(middleware: Failures<SignedIn>(site: site, pages: pages))
            .add(middleware: OwnForms(site: site))
            .add(middleware: Prefetches())
        pages.signedIn(inside)
        visitors.group(context: SignedIn.self)
            .add(middleware: Failures<SignedIn>(site: site, pages: .none))
            .add(middleware: OwnScripts(site: site))
            .post(Path.uploads.route, use: AttachmentEndpoints.receive)
        router.group()
            .add(middleware: CookieEntrance(site: site, isActivity: false))
            .group(context: SignedIn.self)
            .get("/events", use: LiveFeed(site: site, newest: LiveFeed.newestOfBrowser).response)
    }
}
