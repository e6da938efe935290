import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// What machines ask outside the API: whether it works, and numbers.

struct MachineRoutes: Sendable {
    let site: Site

    func register(with router: Router<Visit>) {
        router.get("/healthz", use: health)
        router.get("/metrics", use: figures)
        router.get(Path.public.route, use: asset)
        router.get(Path.publicVersion.route, use: asset)
        router.post(RouterPath(ReportSink.path), use: site.reports.take)
    }

    private func health(_ request: Request, _ visit: Visit) async throws -> Response {
        try await site.office.check()
        return .json(ByteBuffer(string: #"{"status":"ok"}"#))
    }

    /// In the text format of Prometheus. For this machine, or whoever knows the token; for others it is not there.
    private func figures(_ request: Request, _ visit: Visit) async throws -> Response {
        guard visit.caller.isLocal || isTrusted(request) else { throw Refusal(.notFound) }
        var lines = ["# TYPE obieg_answers_total counter"]
        lines += site.counts.values.map { "obieg_answers_total{class=\"\($0.name)\"} \($0.count)" }
        lines += ["# TYPE obieg_streams gauge", "obieg_streams \(site.streams.count)"]
        lines += ["# TYPE obieg_csp_reports_total counter", "obieg_csp_reports_total \(site.reports.count)"]
        for (name, value) in site.office.figures().sorted(by: { $0.key < $1.key }) {
            lines.append("obieg_archive_\(Self.tame(name)) \(value)")
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: lines.joined(separator: "\n") + "\n")))
    }

    private func isTrusted(_ request: Request) -> Bool {
        guard let token = site.configuration.figuresToken, let given = request.bearer else { return false }
        let (one, other) = (Array(token.utf8), Array(given.utf8))
        return one.count == other.count && zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A name as Prometheus has it.
    private static func tame(_ name: String) -> String {
        String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private func asset(_ request: Request, _ visit: Visit) async throws -> Response {
        let (at, file) = (visit.parameters.get("at"), visit.parameters.get("file"))
        guard let name = file ?? at else { throw Refusal(.notFound) }
        return try site.assets.response(name, version: file == nil ? nil : at, to: request.headers)
    }
}
