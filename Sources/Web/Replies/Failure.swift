import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// What somebody is told when something was not done: a sentence they understand for what they can do something about, and
// for anything else only the number under which the log has it.

/// A request that was not done.
struct Failure: Sendable {
    let status: HTTPResponse.Status
    /// Stable.
    let code: String
    let title: String
    /// One sentence in the reader's language.
    let detail: String
    /// The fields of the request that it concerns.
    let fields: [String]
    /// The order as it is now, where somebody was faster.
    let current: OrderAnswer?
    /// Seconds.
    let retryAfter: Int?
    let requestID: String
    let refusal: Refusal?
    /// What was typed into a form that was refused unread.
    var lost: Fields?
}

/// A refusal because something is in another state than expected, with the state that it is in.
struct Conflict: Error {
    let refusal: Refusal
    let current: OrderAnswer?
}

extension Site {
    /// What to tell of an error.
    func failure(_ error: any Error, tongue: Tongue, requestID: String) async -> Failure {
        if let conflict = error as? Conflict {
            return await failure(conflict.refusal, conflict.current, tongue, requestID)
        }
        if let lost = error as? LostForm {
            var failure = await failure(lost.refusal, nil, tongue, requestID)
            failure.lost = lost.fields
            return failure
        }
        if let refusal = refusal(of: error) { return await failure(refusal, nil, tongue, requestID) }
        // Reading the words failed at the start, or never does.
        let words = self.words[tongue]
        return Failure(
            status: .internalServerError, code: "internal", title: words?.text(.problem, "500") ?? "", detail: "",
            fields: [], current: nil, retryAfter: nil, requestID: requestID, refusal: nil)
    }

    /// The refusal that an error means; `nil` for a fault of the program.
    func refusal(of error: any Error) -> Refusal? {
        if let refusal = error as? Refusal { return refusal }
        guard let error = error as? any HTTPResponseError else { return nil }
        switch error.status {
        case .notFound: return Refusal(.notFound)
        case .contentTooLarge: return Refusal(.tooLarge)
        case .badRequest: return Refusal(.malformed)
        default: return nil
        }
    }

    private func failure(
        _ refusal: Refusal, _ current: OrderAnswer?, _ tongue: Tongue, _ requestID: String
    ) async -> Failure {
        let status = refusal.status
        let words = self.words[tongue]
        return Failure(
            status: status, code: refusal.code.rawValue, title: words?.text(.problem, String(status.code)) ?? "",
            detail: await sentence(refusal, tongue), fields: refusal.fields, current: current,
            retryAfter: refusal.retryAfter, requestID: requestID, refusal: refusal)
    }

    private func sentence(_ refusal: Refusal, _ tongue: Tongue) async -> String {
        do {
            let directory = try await office.directory()
            let names = Names(
                person: { PersonTag($0, directory.name($0)) }, unit: { directory.units[$0]?.name ?? "" },
                reason: { _ in nil },
                dictionary: { text in
                    ID<Domain.Dictionary>(text).flatMap { directory.dictionaries[$0]?.name.in(tongue) }
                })
            return try wording(tongue).sentence(refusal, names)
        } catch {
            // The archive cannot even say who is who: what was refused stays refused, without its sentence.
            logger.error("no sentence for a refusal", metadata: ["error": "\(error)"])
            return ""
        }
    }
}
