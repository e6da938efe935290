import Domain
import Foundation
import Logging
import Office
import Sandbox
import ServiceLifecycle
import Store
import Web

// Serving an office: the web server, the hub, the clock, what leaves after a moment, the commands of other terminals, and on PostgreSQL what other
// nodes tell. All stop together, the web server first, so that nothing accepted is lost.

/// One run of `obieg serve`.
struct Serving {
    let data: String
    let config: Config

    func run() async throws {
        var logger = Logger(label: "obieg") { StreamLogHandler.standardError(label: $0) }
        guard let level = Logger.Level(rawValue: config.log) else {
            throw Complaint("log is one of error, warning, notice, info and debug, not \(config.log).")
        }
        logger.logLevel = level
        let premises: Premises
        do {
            premises = try await Premises.open(
                data, config, previews: await previewTools(logger), texts: await textTools(logger))
        } catch is InUse {
            throw Complaint("\(data) is in use by another program.")
        }
        try await premises.closing { try await serve(premises, logger) }
    }

    /// What makes pictures of documents; nothing where the machine has it not, which is no reason not to serve.
    private func previewTools(_ logger: Logger) async -> PreviewTools? {
        do {
            return try await PreviewTools()
        } catch {
            let packages = PreviewTools.packages.joined(separator: ", ")
            logger.warning(
                "there will be no previews of documents",
                metadata: ["error": "\(error)", "needs": "\(packages), and user namespaces"])
            return nil
        }
    }

    /// What reads documents; as for the pictures.
    private func textTools(_ logger: Logger) async -> TextTools? {
        do {
            let tools = try await TextTools()
            if !tools.recognises {
                let packages = TextTools.packagesForPictures.joined(separator: ", ")
                logger.notice("words in pictures and scans will not be found", metadata: ["needs": "\(packages)"])
            }
            return tools
        } catch {
            let packages = TextTools.packages.joined(separator: ", ")
            logger.warning(
                "the search will not look into documents",
                metadata: ["error": "\(error)", "needs": "\(packages), and user namespaces"])
            return nil
        }
    }

    private func serve(_ premises: Premises, _ logger: Logger) async throws {
        let office = premises.office
        // Where several nodes share the folder, what lies there may be on its way to another one.
        if config.database.isEmpty { try premises.office.store.blobs.sweepIncoming() }
        let control = try ControlServer(data: data, office: office)
        control.start()
        defer { control.stop() }
        let setUp = try await setUpLink(office)
        let server = try Server(office, try web(), logger: logger) { address in
            // The one line that tells whoever started it that it is ready.
            let known = config.origin.isEmpty ? address : config.origin
            print("Obieg: \(address)" + (setUp.map { "\nFirst administrator, once: \(known)/set-up/\($0)" } ?? ""))
            fflush(nil)
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: HubService(premises: premises, logger: logger)),
                    .init(service: ClockService(office: office, logger: logger)),
                    .init(service: DepartureService(office: office, logger: logger)),
                    .init(service: IndexService(office: office, logger: logger)),
                    .init(service: ReadingService(office: office, logger: logger)), .init(service: server),
                ], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }

    /// The one-time link of a fresh archive; nothing where somebody administers.
    private func setUpLink(_ office: Office) async throws -> String? {
        guard try await office.reception.isEmpty() else { return nil }
        return try await office.reception.makeSetUpLink()
    }

    private func web() throws -> WebConfiguration {
        var web = WebConfiguration()
        if config.listen.hasPrefix("unix:") {
            web.address = .socket(path: String(config.listen.dropFirst(5)))
        } else {
            guard let colon = config.listen.lastIndex(of: ":"),
                let port = UInt16(config.listen[config.listen.index(after: colon)...])
            else { throw Complaint("Please give address and port, as in 127.0.0.1:8080.") }
            let host = config.listen[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
            web.address = .host(host, port: Int(port))
        }
        web.certificate = config.certificate.isEmpty ? nil : config.certificate
        web.certificateKey = config.key.isEmpty ? nil : config.key
        web.proxies = config.proxies.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        web.font = config.font.isEmpty ? nil : config.font
        web.figuresToken = config.metricsToken.isEmpty ? nil : config.metricsToken
        web.origins = config.origin.isEmpty ? [] : [config.origin]
        return web
    }
}

/// Wakes who waits for news; on PostgreSQL also numbers events, and talks with the other nodes.
private struct HubService: Service {
    let premises: Premises
    let logger: Logger

    private static let channel = "obieg"

    func run() async throws {
        let hub = premises.office.hub
        let nodes = premises.engine as? PostgreSQLEngine
        await withGracefulShutdownHandler {
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await hub.run { number in
                        try await nodes?.notify(channel: Self.channel, payload: String(number))
                    } failed: { [logger] error in
                        logger.error("live updates: \(error)")
                    }
                }
                if let nodes {
                    group.addTask {
                        for await _ in nodes.listen(channel: Self.channel) { hub.somethingHappened() }
                    }
                    // What a node committed just before it died is numbered by the others.
                    group.addTask {
                        while !Task.isCancelled {
                            hub.somethingHappened()
                            do { try await Task.sleep(for: .seconds(1)) } catch { return }
                        }
                    }
                }
                hub.somethingHappened()
                await group.next()
                group.cancelAll()
            }
        } onGracefulShutdown: {
            hub.stop()
        }
    }
}

/// Sweeps once a minute: offers whose time is over, uploads nobody sent, keys and sessions that are old.
private struct ClockService: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await office.sweep()
                } catch {
                    logger.error("sweeping: \(error)")
                }
                do { try await Task.sleep(for: .seconds(60)) } catch { return }
            }
        }
    }
}

/// Makes the full text index anew where texts are read in another way than it was made.
private struct IndexService: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            let missing = office.missingDictionaries
            if !missing.isEmpty {
                logger.warning(
                    "words will be found in no other form than typed",
                    metadata: ["needs": "\(missing.joined(separator: ", "))"])
            }
            while !Task.isCancelled {
                do {
                    try await office.keepIndex()
                } catch {
                    logger.error("making the index: \(error)")
                }
                // Another node, or an older program beside this one, may have begun to make another.
                do { try await Task.sleep(for: .seconds(60)) } catch { return }
            }
        }
    }
}

/// Sends what was held back, when it is due. What is held back when it stops leaves after the next start.
private struct DepartureService: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                var next: Instant?
                do {
                    next = try await office.depart()
                } catch {
                    logger.error("sending what was held back: \(error)")
                }
                // A look each second finds what another node holds back as well; the last part of a second is waited exactly.
                let left = next.map { $0.milliseconds - office.clock.now().milliseconds } ?? 1000
                do { try await Task.sleep(for: .milliseconds(min(max(left, 20), 1000))) } catch { return }
            }
        }
    }
}

/// Reads the documents that were sent, one after the other. What it is reading when it stops is read after the next start.
private struct ReadingService: Service {
    let office: Office
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            guard let texts = office.texts else {
                // A service that ended would end the others.
                do { try await gracefulShutdown() } catch { return }
                return
            }
            await texts.run { [logger] error in logger.error("reading documents: \(error)") }
        }
    }
}
