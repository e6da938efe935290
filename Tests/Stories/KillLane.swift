import Foundation
import Testing

// One person who gives orders, hands over and accepts, without a pause; and a list of what each call was answered.

/// One caller's work across the kills.
struct KillLane: Sendable {
    let number: Int
    /// Who orders, who accepts, to whom it is handed on.
    let people: [Client]
    /// Calls that were acknowledged since the last check.
    private var told: [Call] = []
    /// The call that is under way, or whose answer never came.
    private var open: Call?
    private(set) var acknowledged = 0
    /// Calls whose answer never came, and which were repeated.
    private(set) var repeated = 0
    private var sent = 0
    private var made = 0
    /// The order at hand, as it was last told, and what comes next.
    private var order: JSON = .null
    private var stage = Stage.send

    private enum Stage: CaseIterable {
        case send, accept, offer, acceptAgain
    }

    private struct Call {
        let by: Int
        let path: String
        let body: JSON
        let key = Client.newKey()
        /// The word by which the message is found; none where no message is sent.
        var word = ""
    }

    init(number: Int, people: [Client]) {
        self.number = number
        self.people = people
    }

    /// One call.
    ///
    /// - Returns: whether it was answered; nothing more can be asked then.
    mutating func step(at port: UInt16) async throws -> Bool {
        let call = open ?? next()
        open = call
        let answer: Answer
        do {
            answer = try await people[call.by].at(port).trying(call.path, call.body, key: call.key)
        } catch is Broken {
            return false
        }
        // A server that is being killed may still say that it could not.
        guard answer.status < 500 else { return true }
        guard (200..<300).contains(answer.status) else {
            throw Unexpected(description: "\(call.path) was answered \(answer.status) \(answer.text)")
        }
        acknowledge(call, answer.json)
        return true
    }

    /// Repeats what was not answered, and compares the archive with what was.
    mutating func check(at port: UInt16) async throws {
        if open != nil {
            repeated += 1
            let wasAnswered = try await step(at: port)
            #expect(wasAnswered && open == nil, "the same call again was not answered")
        }
        for call in told where !call.word.isEmpty {
            let found = try await people[0].at(port).found(["q": call.word])
            #expect(found == 1, "lane \(number): \(call.word) is there \(found) times")
        }
        told = []
        let total = try await people[0].at(port).get("/search", ["author": people[0].login])["total"].number
        #expect(total == sent, "lane \(number): of \(sent) messages there are \(total)")
        guard order["id"] != .null else { return }
        let kept = try await people[0].at(port).order(order["id"].text)
        if stage == .accept {
            #expect(kept["state"] == "offered" && kept["path"].items.count == 1 && kept["past"].items.isEmpty)
        } else {
            #expect(kept == order, "lane \(number): the order is another one than was told")
        }
    }

    private mutating func acknowledge(_ call: Call, _ answer: JSON) {
        open = nil
        acknowledged += 1
        told.append(call)
        if !call.word.isEmpty { sent += 1 }
        // The answer to a message names its order only.
        order = stage == .send ? ["id": answer["orders"][0]] : answer
        switch stage {
        case .send: stage = .accept
        case .accept: stage = .offer
        case .offer: stage = .acceptAgain
        case .acceptAgain: stage = .send
        }
    }

    private mutating func next() -> Call {
        made += 1
        let path = "/orders/\(order["id"].text)"
        switch stage {
        case .send:
            let word = "słowo\(number)x\(made)"
            let message: JSON = [
                "subject": "Pod obciążeniem", "kind": "zlecenie", "to": [people[1].party],
                "note": .text("Jest \(word) tutaj."),
            ]
            return Call(by: 0, path: "/messages", body: message, word: word)
        case .accept: return Call(by: 1, path: path + "/acceptance", body: [:])
        case .offer: return Call(by: 1, path: path + "/offer", body: ["to": [people[2].party], "note": "dalej"])
        case .acceptAgain: return Call(by: 2, path: path + "/acceptance", body: [:])
        }
    }
}
