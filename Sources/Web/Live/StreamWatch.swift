import Domain
import Logging
import Office
import ServiceLifecycle

// Looks after the open streams once a second: ends those whose session is over, keeps connections alive, and hangs up on
// readers who do not read.

/// The watch over the streams; one for all, so that ten thousand streams cost one timer.
struct StreamWatch: Service {
    /// Seconds that a reader may leave what was sent lying.
    let patience: Int
    let streams: Streams
    let reception: Reception
    let logger: Logger

    /// Seconds between signs of life: proxies close what is silent for longer, often after 30 or 60.
    static let beat = 20

    func run() async throws {
        var seconds = 0
        while !Task.isCancelled {
            do {
                try await cancelWhenGracefulShutdown { try await Task.sleep(for: .seconds(1)) }
            } catch is CancellationError {
                return
            }
            seconds += 1
            await look(isBeatDue: seconds % Self.beat == 0)
        }
    }

    /// One look.
    func look(isBeatDue: Bool) async {
        var isOpen: [String: Bool] = [:]
        for stream in streams.all {
            stream.look(patience: patience)
            if isOpen[stream.token] == nil { isOpen[stream.token] = await isSignedIn(stream.token) }
            if isOpen[stream.token] == false { stream.end() }
            if isBeatDue { stream.beat() }
        }
    }

    private func isSignedIn(_ token: String) async -> Bool {
        do {
            _ = try await reception.desk(token: token, isActivity: false)
            return true
        } catch let refusal as Refusal where refusal.code == .signInRequired {
            return false
        } catch {
            // The archive did not answer: the next look will tell.
            logger.error("could not look who is signed in", metadata: ["error": "\(error)"])
            return true
        }
    }
}
