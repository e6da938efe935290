import Domain
import HTTPTypes
import Hummingbird
import Office

// What makes the pages an application that can be installed: what it is called, the script that keeps its shell, and the page
// that is shown without a network. Nothing of it depends on who is signed in.

/// The shell of the application.
struct ShellPages: Sendable {
    let renderer: Renderer
    private var site: Site { renderer.site }

    func register(open group: RouterGroup<Visit>) {
        group.get(Path.offline.route, use: offline)
        group.get(Path.manifest.route, use: manifest)
        group.get(Path.serviceWorker.route, use: worker)
    }

    private func offline(_ request: Request, _ visit: Visit) async throws -> Response {
        let tongue = try await tongue(request, visit)
        let title = try site.words(tongue)[.offlineTitle]
        return try await renderer.bare(OfflinePage(), title: title, to: request, in: tongue)
    }

    private func manifest(_ request: Request, _ visit: Visit) async throws -> Response {
        var response: Response = try .json(
            Manifest(try site.words(try await tongue(request, visit)), site.assets))
        response.headers[.contentType] = "application/manifest+json"
        response.headers[.cacheControl] = "public, no-cache"
        return response
    }

    /// From the root, because a worker serves the folder that it comes from.
    private func worker(_ request: Request, _ visit: Visit) async throws -> Response {
        try site.assets.response("service-worker.js", version: nil, to: request.headers)
    }

    /// The language that the address names: the shell is kept for each apart.
    private func tongue(_ request: Request, _ visit: Visit) async throws -> Tongue {
        if let named: Tongue = try request.fields.choice("language") { return named }
        return await site.tongue(of: request, visit.entrance?.desk)
    }
}
