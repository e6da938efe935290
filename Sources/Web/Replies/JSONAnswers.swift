import HTTPTypes
import Hummingbird
import NIOCore

// Answers of the API.

extension Response {
    /// An answer as JSON, kept by nobody.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        json(ByteBuffer(bytes: try JSONWriter.bytes(of: value)), status: status)
    }

    static func json(_ text: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: text))
    }

    /// Done, and there is nothing to say.
    static var done: Response { Response(status: .noContent, headers: [.cacheControl: "no-store"]) }
}
