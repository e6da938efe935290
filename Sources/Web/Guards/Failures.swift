import Domain
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Office

// Errors become answers here and nowhere else.

/// Answers what was refused or failed, in the language of whoever asked.
struct Failures<Context: Attended>: RouterMiddleware {
    let site: Site
    let pages: Pages

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPParserError {
            // No HTTP any more: the server closes the connection.
            throw error
        } catch {
            return try await answer(error, request, context)
        }
    }

    private func answer(_ error: any Error, _ request: Request, _ context: Context) async throws -> Response {
        let tongue = await site.tongue(of: request, context.attendant?.desk)
        let failure = await site.failure(error, tongue: tongue, requestID: context.id)
        if failure.refusal == nil {
            context.logger.error("failed", metadata: ["error": "\(JSON.text(String(reflecting: error)).printed)"])
        }
        if failure.status == .contentTooLarge { linger(context.channel) }
        if request.isForMachine { return failure.problem }
        let isNowhere = context.attendant == nil && failure.status == .notFound
        let passer = isNowhere ? try await site.passer(request, context.channel) : nil
        return try await pages.failure(
            failure, request, passer?.desk.person.language ?? tongue, context.attendant ?? passer)
    }

    /// Lets the client read why, then hangs up instead of receiving the rest.
    private func linger(_ channel: any Channel) {
        channel.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
    }
}

/// A request whose sender may be known.
protocol Attended: RequestContext {
    var channel: any Channel { get }
    /// Who asks, where somebody has signed in.
    var attendant: Visit.Entrance? { get }
}

extension Visit: Attended {
    var attendant: Visit.Entrance? { entrance }
}

extension SignedIn: Attended {
    var attendant: Visit.Entrance? { entrance }
}

extension Request {
    /// Whether a program asks, not a browser for a page.
    var isForMachine: Bool {
        uri.path.hasPrefix("/api/") || ["/healthz", "/metrics", ReportSink.path].contains(uri.path)
    }
}

extension Site {
    /// The language to answer in: the person's own, that chosen before signing in, the browser's, the organisation's.
    func tongue(of request: Request, _ desk: Desk?) async -> Tongue {
        if let desk { return desk.person.language }
        if let chosen = request.cookies[Cookies.language].flatMap({ Tongue(rawValue: $0.value) }) { return chosen }
        if let accepted = Tongue(accepted: request.headers[.acceptLanguage]) { return accepted }
        do {
            return try await office.directory().tongue
        } catch {
            return .polish
        }
    }
}
