import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// Failures of the API as `application/problem+json` (RFC 9457).

extension Failure {
    /// The answer of the API.
    var problem: Response {
        var members: [JSON.Member] = [
            .init("status", .integer(Int64(status.code))), .init("code", .text(code)), .init("title", .text(title)),
        ]
        if !detail.isEmpty { members.append(.init("detail", .text(detail))) }
        if !fields.isEmpty { members.append(.init("fields", .list(fields.map(JSON.text)))) }
        if refusal == nil { members.append(.init("request", .text(requestID))) }
        var text = JSON.object(members).printed
        if let current = printedCurrent { text = text.dropLast() + ",\"current\":" + current + "}" }
        return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// What the answer carries in its head, whatever its body is.
    var headers: HTTPFields {
        var headers: HTTPFields = [.contentType: "application/problem+json", .cacheControl: "no-store"]
        if let retryAfter { headers[.retryAfter] = String(retryAfter) }
        if status == .unauthorized { headers[.wwwAuthenticate] = "Bearer" }
        if status == .contentTooLarge { headers[.connection] = "close" }
        return headers
    }

    private var printedCurrent: String? {
        guard let current else { return nil }
        do {
            return String(decoding: try JSONWriter.bytes(of: current), as: UTF8.self)
        } catch {
            // An order that was encoded a thousand times before; the client asks for it itself.
            return nil
        }
    }
}
