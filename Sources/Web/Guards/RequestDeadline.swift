import HTTPTypes
import NIOCore
import NIOHTTPTypes

// A request must arrive: whoever sends a byte a minute would otherwise keep a connection for ever (ASVS 15.2.2).

/// Closes a connection whose request body takes too long. One for each connection, on its event loop.
final class RequestDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let patience: Int
    private var timer: Scheduled<Void>?

    /// Bytes a second that a body may be slow at, once `patience` is over.
    private static let slowest: Int64 = 8 << 10

    /// - Parameter patience: seconds for any body, however small.
    init(patience: Int) { self.patience = patience }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body: break
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    private func begin(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
        stop()
        guard let seconds = seconds(for: head.headerFields) else { return }
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }

    /// `nil` where there is no body; an hour for one of unknown length.
    private func seconds(for headers: HTTPFields) -> Int64? {
        if let length = headers[.contentLength].flatMap({ Int64($0) }) {
            return length > 0 ? Int64(patience) + length / Self.slowest : nil
        }
        return headers[.transferEncoding] == nil ? nil : 3600
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }
}
