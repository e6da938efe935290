import Foundation
import Hummingbird
import ServiceLifecycle

// The measure of what this server could do at best.

/// Answers each JSON request with JSON, without an office behind it; listens on the loopback address only.
package struct JSONServer: Service {
    private let port: Int

    package init(port: Int) { self.port = port }

    private struct Asked: Decodable {
        let subject: String
        let note: String
    }

    private struct Answered: Encodable {
        let message: String
        let thread: String
        let orders: [String]
    }

    package func run() async throws {
        let router = Router()
        router.post("/api/v1/messages") { request, _ in
            let body = try await request.body.collect(upTo: 1 << 20)
            let asked = try JSONDecoder().decode(Asked.self, from: Data(buffer: body))
            let answer = Answered(message: asked.subject, thread: String(asked.note.prefix(13)), orders: [])
            return Response(
                status: .created, headers: [.contentType: "application/json"],
                body: .init(byteBuffer: ByteBuffer(data: try JSONEncoder().encode(answer))))
        }
        try await Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: port))
        ).run()
    }
}
